-- On what terms a run is taken, and what became of an enrolment over time.

-- "weeks" is how long the course takes where the dates don't say it; "grace_days" is how long a private run without
-- purchase stays readable after its end.
alter table course_run add column model text not null default 'OPEN_UPGRADE'
    check (model in ('OPEN_UPGRADE', 'OPEN_PAID', 'OPEN_SPONSORED', 'PRIVATE_NO_PURCHASE', 'PRIVATE_SPONSORED'));
alter table course_run add column weeks int check (weeks between 1 and 520);
alter table course_run add column grace_days int not null default 14 check (grace_days between 0 and 366);

-- Append-only: an enrolment says how things are, this how they came to be so.
create table enrolment_history (
    learner_id      uuid,
    id              uuid,
    run_id          uuid        not null,
    at              timestamptz not null,
    kind            text        not null check (kind in ('JOINED', 'LEFT', 'REJOINED', 'UPGRADED')),
    track           text        not null,
    source          text        not null,
    organisation_id uuid,
    primary key (learner_id, id)
);
create index enrolment_history_by_run on enrolment_history (learner_id, run_id, at);
select distribute('enrolment_history', 'learner', 'learner_id');
alter table enrolment_history add constraint enrolment_history_run foreign key (run_id) references course_run;
