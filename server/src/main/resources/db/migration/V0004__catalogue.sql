-- Courses, their runs and tests; programmes and what they require.

create table course (
    id              uuid primary key,
    organisation_id uuid        not null,
    slug            text        not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,80}[a-z0-9])?$'),
    title           text        not null,
    partner_code    text,
    summary         text        not null default '',
    description     text        not null default '',
    created_at      timestamptz not null
);
create unique index course_partner_code on course (organisation_id, partner_code);
select distribute('course', 'reference');
alter table course add constraint course_organisation foreign key (organisation_id) references organisation;

create table course_run (
    id                   uuid primary key,
    course_id            uuid        not null,
    slug                 text        not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,80}[a-z0-9])?$'),
    title                text        not null,
    partner_code         text,
    starts_at            timestamptz not null,
    ends_at              timestamptz,
    enrolment_opens_at   timestamptz,
    enrolment_closes_at  timestamptz,
    created_at           timestamptz not null,
    unique (course_id, slug)
);
create unique index course_run_partner_code on course_run (course_id, partner_code);
select distribute('course_run', 'reference');
alter table course_run add constraint course_run_course foreign key (course_id) references course;

-- "weight" is the share of the run's grade in percent; null where it does not count.
create table test (
    id           uuid primary key,
    run_id       uuid not null,
    partner_code text,
    title        text not null,
    kind         text not null check (kind in ('TUTOR_MARKED', 'COMPUTER_MARKED', 'EXAM', 'QUIZ')),
    weight       numeric(5, 2) check (weight between 0 and 100),
    due_at       timestamptz,
    position     int  not null
);
create unique index test_partner_code on test (run_id, partner_code);
select distribute('test', 'reference');
alter table test add constraint test_run foreign key (run_id) references course_run;

-- "version" grows with every change, so that of two people who edit at once neither overwrites the other unseen.
create table programme (
    id              uuid primary key,
    organisation_id uuid        not null,
    slug            text        not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,80}[a-z0-9])?$'),
    title           text        not null,
    summary         text        not null default '',
    description     text        not null default '',
    version         int         not null default 0,
    created_at      timestamptz not null
);
select distribute('programme', 'reference');
alter table programme add constraint programme_organisation foreign key (organisation_id) references organisation;

-- "needed" of the group's requirements have to be met; null means all of them.
create table requirement_group (
    id           uuid primary key,
    programme_id uuid not null,
    title        text not null default '',
    needed       int check (needed > 0),
    position     int  not null
);
select distribute('requirement_group', 'reference');
alter table requirement_group add constraint requirement_group_programme foreign key (programme_id) references programme;

create table requirement (
    id       uuid primary key,
    group_id uuid not null,
    title    text not null,
    position int  not null
);
select distribute('requirement', 'reference');
alter table requirement add constraint requirement_group foreign key (group_id) references requirement_group on delete cascade;

-- A verified certificate of any one of these courses meets the requirement.
create table requirement_course (
    requirement_id uuid,
    course_id      uuid,
    primary key (requirement_id, course_id)
);
create index requirement_course_by_course on requirement_course (course_id);
select distribute('requirement_course', 'reference');
alter table requirement_course add constraint requirement_course_requirement foreign key (requirement_id) references requirement on delete cascade;
alter table requirement_course add constraint requirement_course_course foreign key (course_id) references course;
