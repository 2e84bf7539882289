-- By which results achievements are awarded, past results chosen by hand, and what learners are told.

-- Steps and tests of which somebody wants to hear when a learner completes or is scored in one. All others cost nothing.
create table watched_step (
    step_id    uuid,
    watcher_id uuid,
    primary key (step_id, watcher_id)
);
create index watched_step_by_watcher on watched_step (watcher_id);
select distribute('watched_step', 'reference');

-- "item_id" is the step or test. "run_id" is null for any run of the course.
create table award_rule (
    id              uuid primary key,
    organisation_id uuid        not null,
    achievement_id  uuid        not null,
    kind            text        not null check (kind in ('COURSE', 'STEP', 'TEST', 'GROUP', 'PROGRAMME')),
    course_id       uuid,
    run_id          uuid,
    item_id         uuid,
    programme_id    uuid,
    group_id        uuid,
    minimum         numeric(5, 2) check (minimum between 0 and 100),
    distinction     boolean     not null default false,
    created_at      timestamptz not null
);
create index award_rule_by_achievement on award_rule (achievement_id, created_at, id);
create index award_rule_by_course on award_rule (course_id) where course_id is not null;
create index award_rule_by_item on award_rule (item_id) where item_id is not null;
create index award_rule_by_programme on award_rule (programme_id) where programme_id is not null;
select distribute('award_rule', 'reference');
alter table award_rule add constraint award_rule_achievement foreign key (achievement_id) references achievement on delete cascade;
alter table award_rule add constraint award_rule_organisation foreign key (organisation_id) references organisation;

-- Achievements that are awarded only to whoever meets all of their rules; for all others any of them suffices.
create table award_needs_all (
    achievement_id uuid primary key
);
select distribute('award_needs_all', 'reference');
alter table award_needs_all add constraint award_needs_all_achievement foreign key (achievement_id) references achievement on delete cascade;

-- What a job awards for, fixed when it begins. "part" is which of its rules the cursor goes through.
alter table award_job
    add column selection jsonb,
    add column part      int  not null default 0,
    add column manner    text not null default 'SILENT' check (manner in ('TOLD', 'SILENT', 'KNOWN'));
update award_job set selection = jsonb_build_object('all', false, 'rules', (
    select jsonb_build_array(jsonb_build_object('kind', case when a.course_id is null then 'PROGRAMME' else 'COURSE' end,
                                                'course', a.course_id, 'programme', a.programme_id))
      from achievement a where a.id = award_job.achievement_id));
alter table award_job alter column selection set not null;

-- An award that its learner is to be told of: by mail once, and on their home until they have seen it.
create table award_notice (
    learner_id      uuid,
    credential_id   uuid,
    achievement_id  uuid        not null,
    organisation_id uuid        not null,
    created_at      timestamptz not null,
    mailed_at       timestamptz,
    seen_at         timestamptz,
    primary key (learner_id, credential_id)
);
create index award_notice_to_mail on award_notice (created_at) where mailed_at is null;
select distribute('award_notice', 'learner', 'learner_id');
alter table award_notice add constraint award_notice_achievement foreign key (achievement_id) references achievement;

-- Sealed documents don't compress; trying costs more than writing them.
alter table credential alter column sealed_document set storage external;
