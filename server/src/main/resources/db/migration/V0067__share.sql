-- What learners do with what they hold, and what issuers see of it.

-- A learner's own order among credentials. With a token it has a public page; "sealed_token" opens with the learner's key.
create table credential_collection (
    id           uuid primary key,
    learner_id   uuid        not null,
    name         text        not null,
    position     int         not null,
    token_hash   bytea unique,
    sealed_token bytea,
    on_profile   boolean     not null default false,
    created_at   timestamptz not null,
    check ((token_hash is null) = (sealed_token is null))
);
create index credential_collection_by_learner on credential_collection (learner_id, position, id);
select distribute('credential_collection', 'local');

create table credential_collection_item (
    collection_id uuid,
    credential_id uuid,
    position      int not null,
    primary key (collection_id, credential_id)
);
select distribute('credential_collection_item', 'local');
alter table credential_collection_item
    add constraint credential_collection_item_collection
        foreign key (collection_id) references credential_collection on delete cascade;

-- A learner's public page, for those who want one. The address is a random token, and a handle if one was chosen.
create table credential_profile (
    learner_id   uuid primary key,
    token_hash   bytea       not null unique,
    sealed_token bytea       not null,
    handle       text unique,
    name         text        not null,
    sentence     text        not null,
    indexed      boolean     not null,
    is_on        boolean     not null,
    changed_at   timestamptz not null
);
select distribute('credential_profile', 'local');

create table credential_profile_item (
    learner_id    uuid,
    credential_id uuid,
    primary key (learner_id, credential_id)
);
select distribute('credential_profile_item', 'local');
alter table credential_profile_item
    add constraint credential_profile_item_profile
        foreign key (learner_id) references credential_profile on delete cascade;

-- How often what was done with a badge on a day of its issuer's calendar; by whom is not known, on purpose.
create table badge_reach (
    achievement_id uuid,
    day            date,
    what           text check (what in ('VIEW', 'WIDGET', 'SHARE', 'CLICK', 'ENROLMENT')),
    via            text not null default '',
    times          int  not null,
    primary key (achievement_id, day, what, via)
);
select distribute('badge_reach', 'local');
alter table badge_reach
    add constraint badge_reach_achievement foreign key (achievement_id) references achievement;

-- "linkedin_id" is the number of the issuer's page there, so that a learner's entry bears its logo.
create table issuer_sharing (
    organisation_id uuid primary key,
    linkedin_id     text not null
);
select distribute('issuer_sharing', 'local');
alter table issuer_sharing
    add constraint issuer_sharing_organisation foreign key (organisation_id) references organisation;
