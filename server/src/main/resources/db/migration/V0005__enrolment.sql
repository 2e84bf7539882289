create table enrolment (
    learner_id      uuid,
    run_id          uuid,
    course_id       uuid        not null,
    track           text        not null check (track in ('AUDIT', 'VERIFIED', 'UPGRADED', 'SPONSORED')),
    source          text        not null check (source in ('OWN', 'PERSONAL_INVITATION', 'SHARED_LINK', 'SAML', 'API', 'IMPORT')),
    organisation_id uuid,
    activated_at    timestamptz not null,
    deactivated_at  timestamptz,
    primary key (learner_id, run_id)
);
-- A run's learners, the latest to join first.
create index enrolment_by_run on enrolment (run_id, activated_at desc, learner_id);
select distribute('enrolment', 'learner', 'learner_id');
alter table enrolment add constraint enrolment_run foreign key (run_id) references course_run;
alter table enrolment add constraint enrolment_course foreign key (course_id) references course;

-- Kept by the batch that enrols or lets go; counted again every night.
create table run_enrolment_tally (
    run_id   uuid primary key,
    enrolled int not null,
    left_run int not null
);
select distribute('run_enrolment_tally', 'local');
alter table run_enrolment_tally add constraint run_enrolment_tally_run foreign key (run_id) references course_run;
