-- What organisations mean to spend at most, on a course or on a group of learners.

-- The group of the learner on the day of the charge.
alter table charge add column group_id uuid;
create index charge_by_course on charge (organisation_id, course_id, at);
create index charge_by_group on charge (organisation_id, group_id, at) where group_id is not null;

-- So many enrolments (currency is null) or a sum in minor units. "spent" is kept by whatever charges and credits, and
-- counted again every night. "warned_at" and "full_at" say that its people were told; null again once there is room.
create table budget (
    id              uuid primary key,
    organisation_id uuid        not null,
    course_id       uuid,
    group_id        uuid,
    currency        text check (currency ~ '^[A-Z]{3}$'),
    most            bigint      not null check (most > 0),
    spent           bigint      not null default 0,
    from_at         timestamptz not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid,
    warned_at       timestamptz,
    full_at         timestamptz,
    ended_at        timestamptz,
    ended_by        uuid,
    check ((course_id is null) <> (group_id is null))
);
create unique index budget_of_course on budget (organisation_id, course_id) where ended_at is null and course_id is not null;
create unique index budget_of_group on budget (organisation_id, group_id) where ended_at is null and group_id is not null;
select distribute('budget', 'local');
alter table budget add constraint budget_organisation foreign key (organisation_id) references organisation;
alter table budget add constraint budget_course foreign key (course_id) references course;
alter table budget add constraint budget_group foreign key (group_id) references learner_group on delete cascade;
