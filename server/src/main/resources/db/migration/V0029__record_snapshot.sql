-- Records as they were when they were shared, sent or downloaded: never changed afterwards.

-- The document, the statement it was made from and the address open with the learner's key; erasure empties them.
create table record_snapshot (
    learner_id       uuid,
    id               uuid,
    programme_id     uuid        not null,
    organisation_id  uuid        not null,
    fields           text[]      not null,
    document_sha256  bytea       not null,
    sealed_document  bytea       not null,
    sealed_statement bytea       not null,
    sealed_token     bytea       not null,
    taken_at         timestamptz not null,
    primary key (learner_id, id),
    unique (learner_id, document_sha256)
);
create index record_snapshot_by_programme on record_snapshot (learner_id, programme_id, taken_at desc);
select distribute('record_snapshot', 'learner', 'learner_id');
alter table record_snapshot add constraint record_snapshot_programme foreign key (programme_id) references programme;
alter table record_snapshot
    add constraint record_snapshot_organisation foreign key (organisation_id) references organisation;

-- Finds a snapshot by its address or id alone, without asking every node.
create table record_snapshot_address (
    snapshot_id uuid primary key,
    learner_id  uuid  not null,
    token_hash  bytea not null unique
);
select distribute('record_snapshot_address', 'local');

-- Made when somebody first asks, and kept: what was downloaded once is what is downloaded again.
create table record_snapshot_pdf (
    learner_id  uuid,
    snapshot_id uuid,
    sealed_pdf  bytea       not null,
    made_at     timestamptz not null,
    primary key (learner_id, snapshot_id)
);
select distribute('record_snapshot_pdf', 'learner', 'learner_id');
alter table record_snapshot_pdf add constraint record_snapshot_pdf_snapshot
    foreign key (learner_id, snapshot_id) references record_snapshot (learner_id, id);
