-- Whom a line of a list asks about, sealed like the document beside it, and gone with it.
alter table verification_bulk_entry add column sealed_address bytea;

-- Whether others may see a credential that a learner brought from elsewhere, at a random address. Without a row nobody may.
-- "sealed_token" opens with the learner's key.
create table brought_page (
    credential_id uuid primary key,
    learner_id    uuid    not null,
    token_hash    bytea   not null unique,
    sealed_token  bytea   not null,
    page          text    not null check (page in ('OPEN', 'OFF')),
    hides_name    boolean not null
);
create index brought_page_by_learner on brought_page (learner_id);
select distribute('brought_page', 'local');
