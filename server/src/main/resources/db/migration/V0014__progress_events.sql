-- What learners do in runs, and where they stand.

-- "id" is made from the source and the source's own id, so that an event that comes twice is known.
create table progress_event (
    learner_id  uuid,
    id          uuid,
    run_id      uuid        not null,
    kind        text        not null check (kind in ('VISITED', 'COMPLETED', 'SCORED', 'COMMENTED', 'LEFT')),
    step_id     uuid,
    at          timestamptz not null,
    score       numeric(5, 2) check (score between 0 and 100),
    source      text        not null,
    received_at timestamptz not null,
    primary key (learner_id, id)
);
select distribute('progress_event', 'learner', 'learner_id');

create table step_progress (
    learner_id       uuid,
    run_id           uuid,
    step_id          uuid,
    first_visited_at timestamptz,
    last_visited_at  timestamptz,
    completed_at     timestamptz,
    primary key (learner_id, run_id, step_id)
);
select distribute('step_progress', 'learner', 'learner_id');

-- One row per enrolment with progress; "steps_completed" counts the steps of what the run teaches now.
create table progress (
    learner_id      uuid,
    run_id          uuid,
    organisation_id uuid,
    steps_completed int not null default 0,
    tests_taken     int not null default 0,
    average_score   numeric(4, 1),
    comments        int not null default 0,
    last_step_id    uuid,
    last_visited_at timestamptz,
    last_comment_at timestamptz,
    primary key (learner_id, run_id)
);
select distribute('progress', 'learner', 'learner_id');
alter table progress add constraint progress_run foreign key (run_id) references course_run;

-- Kept by the batch that takes events; counted again every night and when a new version is published.
create table run_progress_tally (
    run_id          uuid primary key,
    learners        int    not null,
    steps_completed bigint not null,
    comments        bigint not null
);
select distribute('run_progress_tally', 'local');
alter table run_progress_tally add constraint run_progress_tally_run foreign key (run_id) references course_run;

-- "standing" is how many learners were on this step last.
create table step_tally (
    run_id    uuid,
    step_id   uuid,
    visited   int not null,
    completed int not null,
    standing  int not null,
    primary key (run_id, step_id)
);
select distribute('step_tally', 'local');
alter table step_tally add constraint step_tally_run foreign key (run_id) references course_run;
