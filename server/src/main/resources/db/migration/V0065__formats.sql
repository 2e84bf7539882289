-- Keys of several kinds and their end; apps that learners allow to use the Open Badges API; credentials from elsewhere.

-- One current key of each kind: credentials carry a proof by each. Nothing a key signed since "revoked_at" is to be trusted.
alter table issuer_key
    add column kind       text not null default 'ED25519' check (kind in ('ED25519', 'P256')),
    add column revoked_at timestamptz;
drop index issuer_key_one_current;
create unique index issuer_key_one_current on issuer_key (organisation_id, kind) where retired_at is null;

-- Programs of other platforms. They register themselves; of their secret only a hash is kept.
create table connected_app (
    id               uuid primary key,
    client_id        text        not null unique,
    secret_hash      text        not null,
    name             text        not null,
    home_uri         text,
    logo_uri         text,
    terms_uri        text,
    policy_uri       text,
    software_id      text,
    software_version text,
    auth_method      text        not null,
    redirect_uris    text[]      not null,
    scopes           text[]      not null,
    created_at       timestamptz not null
);
select distribute('connected_app', 'local');

-- What somebody allowed an app: from being asked ("state") by way of the code to the tokens. Of each only the hash is kept.
create table app_grant (
    id                 uuid primary key,
    app_id             uuid        not null,
    account_id         uuid        not null,
    redirect_uri       text,
    code_challenge     text        not null,
    request_state      text,
    wanted_scopes      text[]      not null,
    scopes             text[]      not null,
    asked_at           timestamptz not null,
    state_hash         bytea unique,
    allowed_at         timestamptz,
    code_hash          bytea unique,
    code_issued_at     timestamptz,
    code_expires_at    timestamptz,
    code_used          boolean     not null default false,
    access_hash        bytea unique,
    access_issued_at   timestamptz,
    access_expires_at  timestamptz,
    access_ended       boolean     not null default false,
    refresh_hash       bytea unique,
    refresh_issued_at  timestamptz,
    refresh_expires_at timestamptz,
    refresh_ended      boolean     not null default false,
    ended_at           timestamptz
);
create index app_grant_by_account on app_grant (account_id);
create index app_grant_by_app on app_grant (app_id);
select distribute('app_grant', 'local');
alter table app_grant add constraint app_grant_app foreign key (app_id) references connected_app on delete cascade;

-- Credentials that learners brought from elsewhere, sealed under their key. "source_hash" is of issuer and id, so that the
-- same credential replaces itself. "owner" says how it was found to be the learner's.
create table brought_credential (
    learner_id      uuid        not null,
    id              uuid        not null,
    source_hash     bytea       not null,
    sealed_document bytea       not null,
    token           boolean     not null,
    verdict         text        not null,
    owner           text        not null check (owner in ('ADDRESS', 'UNCHECKED')),
    verified_at     timestamptz not null,
    brought_at      timestamptz not null,
    changed_at      timestamptz not null,
    primary key (learner_id, id),
    unique (learner_id, source_hash)
);
select distribute('brought_credential', 'learner', 'learner_id');
