-- Lists of credentials that somebody has checked. Everything of it is deleted a day later; what was sent and what was
-- found is sealed under the master key.
create table verification_bulk (
    id          uuid primary key,
    token_hash  bytea       not null unique,
    sealed_name bytea       not null,
    total       int         not null,
    made_at     timestamptz not null,
    finished_at timestamptz,
    ends_at     timestamptz not null
);
create index verification_bulk_by_end on verification_bulk (ends_at);
select distribute('verification_bulk', 'local');

-- The document goes as soon as it was looked at.
create table verification_bulk_entry (
    bulk_id         uuid,
    position        int,
    sealed_document bytea,
    sealed_label    bytea not null,
    verdict         text,
    sealed_finding  bytea,
    primary key (bulk_id, position)
);
create index verification_bulk_entry_waiting on verification_bulk_entry (bulk_id, position) where verdict is null;
select distribute('verification_bulk_entry', 'local');
alter table verification_bulk_entry
    add constraint verification_bulk_entry_bulk foreign key (bulk_id) references verification_bulk on delete cascade;
