-- What learners achieved: scores of tests, the grade of each attempt at a course, certificates.

-- "score" is a percentage; null where the work was handed in and never marked.
create table score (
    learner_id   uuid,
    test_id      uuid,
    run_id       uuid    not null,
    score        numeric(5, 2) check (score between 0 and 100),
    submitted_at timestamptz,
    carried_over boolean not null default false,
    primary key (learner_id, test_id)
);
create index score_by_run on score (learner_id, run_id);
select distribute('score', 'learner', 'learner_id');
alter table score add constraint score_test foreign key (test_id) references test;

-- An attempt is one learner's way through one run.
create table grade (
    learner_id uuid,
    run_id     uuid,
    course_id  uuid        not null,
    result     text        not null check (result in ('DISTINCTION', 'PASS', 'FAIL', 'WITHDRAWN')),
    percentage numeric(5, 2) check (percentage between 0 and 100),
    decided_at timestamptz not null,
    primary key (learner_id, run_id)
);
select distribute('grade', 'learner', 'learner_id');
alter table grade add constraint grade_run foreign key (run_id) references course_run;
alter table grade add constraint grade_course foreign key (course_id) references course;

create table course_certificate (
    learner_id     uuid,
    run_id         uuid,
    course_id      uuid        not null,
    track          text        not null,
    result         text        not null,
    percentage     numeric(5, 2),
    earned_at      timestamptz not null,
    revoked_at     timestamptz,
    revoked_reason text,
    primary key (learner_id, run_id)
);
create index course_certificate_by_course on course_certificate (course_id, learner_id);
select distribute('course_certificate', 'learner', 'learner_id');
alter table course_certificate add constraint course_certificate_run foreign key (run_id) references course_run;
alter table course_certificate add constraint course_certificate_course foreign key (course_id) references course;

create table programme_certificate (
    learner_id     uuid,
    programme_id   uuid,
    earned_at      timestamptz not null,
    revoked_at     timestamptz,
    revoked_reason text,
    primary key (learner_id, programme_id)
);
create index programme_certificate_by_programme on programme_certificate (programme_id, learner_id);
select distribute('programme_certificate', 'learner', 'learner_id');
alter table programme_certificate add constraint programme_certificate_programme foreign key (programme_id) references programme;

create table course_certificate_tally (
    course_id    uuid primary key,
    certificates int not null
);
select distribute('course_certificate_tally', 'local');
alter table course_certificate_tally add constraint course_certificate_tally_course foreign key (course_id) references course;

create table programme_certificate_tally (
    programme_id uuid primary key,
    certificates int not null
);
select distribute('programme_certificate_tally', 'local');
alter table programme_certificate_tally add constraint programme_certificate_tally_programme foreign key (programme_id) references programme;
