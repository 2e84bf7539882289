-- Public links to a learner's programme record.
create table record_link (
    id           uuid primary key,
    learner_id   uuid        not null,
    programme_id uuid        not null,
    token_hash   bytea       not null unique,
    sealed_token bytea       not null,
    created_at   timestamptz not null,
    ended_at     timestamptz
);
-- One that works for each learner and programme; of ended ones the address is no longer kept.
create unique index record_link_one_working on record_link (learner_id, programme_id) where ended_at is null;
select distribute('record_link', 'local');
alter table record_link add constraint record_link_programme foreign key (programme_id) references programme;
