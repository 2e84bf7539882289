-- Tenants, their staff and the learners they know.

create table organisation (
    id            uuid primary key,
    slug          text        not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name          text        not null,
    description   text        not null default '',
    website       text,
    contact_email text,
    locale        text        not null,
    time_zone     text        not null,
    accent        text check (accent ~ '^#[0-9A-Fa-f]{6}$'),
    created_at    timestamptz not null
);
select distribute('organisation', 'reference');

create table member (
    organisation_id uuid,
    account_id      uuid,
    role            text check (role in ('OWNER', 'LEARNING_MANAGER', 'PROGRAMME_MANAGER', 'ISSUER', 'ASSESSOR', 'COACH', 'ADMISSIONS', 'VIEWER')),
    added_at        timestamptz not null,
    added_by        uuid,
    primary key (organisation_id, account_id, role)
);
create index member_by_account on member (account_id);
select distribute('member', 'local');
alter table member add constraint member_organisation foreign key (organisation_id) references organisation;
alter table member add constraint member_account foreign key (account_id) references account;

create table platform_member (
    account_id uuid,
    role       text check (role in ('OPERATOR', 'PARTNERSHIP_MANAGER')),
    added_at   timestamptz not null,
    primary key (account_id, role)
);
select distribute('platform_member', 'local');
alter table platform_member add constraint platform_member_account foreign key (account_id) references account;

-- "normal" is the address as it is compared; see email_address.
create table member_invitation (
    id              uuid primary key,
    organisation_id uuid        not null,
    address         text        not null,
    normal          text        not null,
    role            text        not null,
    invited_by      uuid        not null,
    created_at      timestamptz not null,
    sent_at         timestamptz not null,
    expires_at      timestamptz not null,
    accepted_at     timestamptz,
    accepted_by     uuid,
    declined_at     timestamptz,
    cancelled_at    timestamptz
);
create index member_invitation_by_organisation on member_invitation (organisation_id, created_at desc, id desc);
create unique index member_invitation_open_once on member_invitation (organisation_id, normal)
    where accepted_at is null and cancelled_at is null;
select distribute('member_invitation', 'local');
alter table member_invitation add constraint member_invitation_organisation foreign key (organisation_id) references organisation;

-- Each mail about an invitation has a link of its own, and all of them work.
create table member_invitation_link (
    token_hash    bytea primary key,
    invitation_id uuid not null
);
create index member_invitation_link_by_invitation on member_invitation_link (invitation_id);
select distribute('member_invitation_link', 'local');
alter table member_invitation_link
    add constraint member_invitation_link_invitation foreign key (invitation_id) references member_invitation;

-- What an organisation knows a learner by.
create table membership (
    id                  uuid primary key,
    organisation_id     uuid        not null,
    learner_id          uuid        not null,
    external_learner_id text,
    joined_at           timestamptz not null,
    removed_at          timestamptz
);
create unique index membership_once on membership (organisation_id, learner_id) where removed_at is null;
create unique index membership_external on membership (organisation_id, external_learner_id) where removed_at is null;
create index membership_by_learner on membership (learner_id);
select distribute('membership', 'local');
alter table membership add constraint membership_organisation foreign key (organisation_id) references organisation;
alter table membership add constraint membership_account foreign key (learner_id) references account;

-- A program that acts for an organisation.
create table api_client (
    id              uuid primary key,
    organisation_id uuid        not null,
    name            text        not null,
    secret_hash     bytea       not null unique,
    permissions     text[]      not null,
    created_at      timestamptz not null,
    created_by      uuid        not null,
    last_used_at    timestamptz,
    revoked_at      timestamptz
);
create index api_client_by_organisation on api_client (organisation_id);
select distribute('api_client', 'local');
alter table api_client add constraint api_client_organisation foreign key (organisation_id) references organisation;
