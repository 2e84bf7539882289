-- Issuers, what they award, and the signed documents.

-- "did" is fixed when the organisation first issues: documents carry it for ever.
create table issuer (
    organisation_id uuid primary key,
    did             text        not null unique,
    created_at      timestamptz not null
);
select distribute('issuer', 'reference');
alter table issuer add constraint issuer_organisation foreign key (organisation_id) references organisation;

create table issuer_key (
    id              uuid primary key,
    organisation_id uuid        not null,
    fragment        text        not null,
    public_key      text        not null,
    sealed_private  bytea       not null,
    created_at      timestamptz not null,
    retired_at      timestamptz,
    unique (organisation_id, fragment)
);
create unique index issuer_key_one_current on issuer_key (organisation_id) where retired_at is null;
select distribute('issuer_key', 'local');
alter table issuer_key add constraint issuer_key_issuer foreign key (organisation_id) references issuer;

create table achievement (
    id              uuid primary key,
    organisation_id uuid        not null,
    course_id       uuid unique,
    programme_id    uuid unique,
    token           text        not null unique,
    name            text        not null,
    description     text        not null,
    criteria        text        not null,
    type            text        not null,
    created_at      timestamptz not null,
    check (num_nonnulls(course_id, programme_id) <= 1)
);
create index achievement_by_organisation on achievement (organisation_id);
select distribute('achievement', 'reference');
alter table achievement add constraint achievement_organisation foreign key (organisation_id) references organisation;
alter table achievement add constraint achievement_course foreign key (course_id) references course;
alter table achievement add constraint achievement_programme foreign key (programme_id) references programme;

-- "taken" places are given out in blocks; a keyed permutation makes them look random.
create table status_list (
    id              uuid primary key,
    organisation_id uuid        not null,
    token           text        not null unique,
    size            int         not null,
    taken           int         not null,
    permutation_key bytea       not null,
    version         int         not null,
    created_at      timestamptz not null,
    check (taken between 0 and size)
);
create index status_list_by_organisation on status_list (organisation_id, created_at);
select distribute('status_list', 'local');
alter table status_list add constraint status_list_organisation foreign key (organisation_id) references organisation;

-- The anchor of "never twice", and the list a learner sees. "sealed_token" opens with the learner's key.
create table award (
    learner_id      uuid,
    achievement_id  uuid,
    source_key      text,
    credential_id   uuid        not null,
    organisation_id uuid        not null,
    sealed_token    bytea       not null,
    awarded_at      timestamptz not null,
    issued_at       timestamptz not null,
    primary key (learner_id, achievement_id, source_key)
);
create index award_by_achievement on award (achievement_id, issued_at desc, learner_id);
select distribute('award', 'learner', 'learner_id');
alter table award add constraint award_achievement foreign key (achievement_id) references achievement;

-- The id is the hash of the token in the public address, so that one look-up on one node finds it and no token is stored.
create table credential (
    credential_id   uuid primary key,
    learner_id      uuid        not null,
    organisation_id uuid        not null,
    achievement_id  uuid        not null,
    status_list_id  uuid        not null,
    status_index    int         not null,
    sealed_document bytea       not null,
    awarded_at      timestamptz not null,
    issued_at       timestamptz not null
);
create index credential_by_issuer on credential (organisation_id, issued_at desc, credential_id);
select distribute('credential', 'credential', 'credential_id');
alter table credential add constraint credential_achievement foreign key (achievement_id) references achievement;

-- Only credentials whose status ever changed have a row.
create table credential_status (
    credential_id  uuid primary key,
    status_list_id uuid        not null,
    status_index   int         not null,
    status         text        not null check (status in ('VALID', 'REVOKED', 'SUSPENDED')),
    reason         text,
    changed_at     timestamptz not null
);
create index credential_status_by_list on credential_status (status_list_id);
select distribute('credential_status', 'credential', 'credential_id');

create table credential_status_change (
    credential_id uuid,
    id            uuid,
    status        text        not null,
    reason        text        not null,
    changed_at    timestamptz not null,
    changed_by    uuid,
    primary key (credential_id, id)
);
select distribute('credential_status_change', 'credential', 'credential_id');

create table achievement_tally (
    achievement_id uuid primary key,
    awarded        int not null,
    revoked        int not null
);
select distribute('achievement_tally', 'local');
alter table achievement_tally add constraint achievement_tally_achievement foreign key (achievement_id) references achievement;

-- A job that awards everybody who earned an achievement. "cursor" is the last learner done.
create table award_job (
    id               uuid primary key,
    organisation_id  uuid        not null,
    achievement_id   uuid        not null,
    requested_by     uuid,
    requested_at     timestamptz not null,
    cursor           uuid,
    examined         int         not null default 0,
    awarded          int         not null default 0,
    expected         int         not null,
    finished_at      timestamptz
);
create index award_job_by_organisation on award_job (organisation_id, requested_at desc, id desc);
create unique index award_job_one_at_a_time on award_job (achievement_id) where finished_at is null;
select distribute('award_job', 'local');
alter table award_job add constraint award_job_achievement foreign key (achievement_id) references achievement;
