-- What learners ask a programme's team about their records, with what the record said then, and what they are answered.
-- The words, and what the record said, are emptied when the learner is erased.
create table record_request (
    id              uuid primary key,
    learner_id      uuid        not null,
    programme_id    uuid        not null,
    organisation_id uuid        not null,
    requirement     text        not null,
    text            text        not null,
    context         text        not null,
    asked_at        timestamptz not null,
    answer          text        not null default '',
    answered_at     timestamptz,
    answered_by     uuid
);
create index record_request_learner on record_request (learner_id, programme_id);
create index record_request_organisation on record_request (organisation_id, asked_at) where answered_at is null;
create index record_request_answered on record_request (organisation_id, answered_at desc);
select distribute('record_request', 'local');
alter table record_request add constraint record_request_programme foreign key (programme_id) references programme;
alter table record_request
    add constraint record_request_organisation foreign key (organisation_id) references organisation;

-- For what purpose a provider wants to hand records of a programme to whom, and which learners agree (Programme records, 8).
create table data_request (
    id              uuid primary key,
    organisation_id uuid        not null,
    programme_id    uuid        not null,
    recipient       text        not null,
    purpose         text        not null,
    made_at         timestamptz not null,
    made_by         uuid,
    closed_at       timestamptz
);
create index data_request_programme on data_request (programme_id, made_at);
create index data_request_organisation on data_request (organisation_id, made_at);
select distribute('data_request', 'local');
alter table data_request add constraint data_request_programme foreign key (programme_id) references programme;
alter table data_request add constraint data_request_organisation foreign key (organisation_id) references organisation;

-- One learner's latest word about one request; withdrawn ones stay, to say since when.
create table data_consent (
    request_id   uuid,
    learner_id   uuid,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    primary key (request_id, learner_id)
);
create index data_consent_learner on data_consent (learner_id);
select distribute('data_consent', 'local');
alter table data_consent add constraint data_consent_request foreign key (request_id) references data_request;
