-- How learners go through a run: what was granted to single ones, and the tests they took.

-- What this learner has beyond what everybody has; the audit says who granted it and why.
create table adjustment (
    learner_id     uuid,
    run_id         uuid,
    extra_days     int     not null check (extra_days between 0 and 3660),
    extra_attempts int     not null check (extra_attempts between 0 and 100),
    opens_all      boolean not null,
    primary key (learner_id, run_id)
);
select distribute('adjustment', 'learner', 'learner_id');
alter table adjustment add constraint adjustment_run foreign key (run_id) references course_run;

alter table enrolment_history drop constraint enrolment_history_kind_check;
alter table enrolment_history add constraint enrolment_history_kind_check
    check (kind in ('JOINED', 'LEFT', 'REJOINED', 'UPGRADED', 'MOVED'));

-- Where a step was copied from, so that progress can follow a learner to another run.
alter table step add column origin uuid;

-- "version" is the content it was begun on and is marked by; "points" is null until it is handed in.
create table test_attempt (
    learner_id   uuid,
    id           uuid,
    run_id       uuid        not null,
    step_id      uuid        not null,
    number       int         not null,
    version      int         not null,
    started_at   timestamptz not null,
    answers      jsonb       not null,
    saved_at     timestamptz,
    submitted_at timestamptz,
    points       numeric(7, 2),
    out_of       int         not null,
    primary key (learner_id, id)
);
create unique index test_attempt_number on test_attempt (learner_id, step_id, number);
select distribute('test_attempt', 'learner', 'learner_id');
alter table test_attempt add constraint test_attempt_run foreign key (run_id) references course_run;

-- Append-only but for erasure: the latest one counts.
create table score_override (
    learner_id uuid,
    id         uuid,
    attempt_id uuid          not null,
    points     numeric(7, 2) not null,
    was        numeric(7, 2) not null,
    reason     text          not null,
    made_at    timestamptz   not null,
    made_by    uuid,
    primary key (learner_id, id)
);
select distribute('score_override', 'learner', 'learner_id');
alter table score_override add constraint score_override_attempt foreign key (learner_id, attempt_id) references test_attempt;
