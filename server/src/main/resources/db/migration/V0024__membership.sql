-- Groups of learners, memberships that wait for their learner, and several memberships of one person.

create table learner_group (
    id              uuid primary key,
    organisation_id uuid        not null,
    name            text        not null,
    created_at      timestamptz not null
);
create unique index learner_group_name on learner_group (organisation_id, lower(name));
select distribute('learner_group', 'local');
alter table learner_group add constraint learner_group_organisation foreign key (organisation_id) references organisation;

-- A membership without a learner waits until somebody takes it by its link. One that was merged into another is the
-- same person's; the organisation sees the other in its place. Merging rewrites nothing, so that unmerging can end it.
alter table membership alter column learner_id drop not null;
alter table membership add column if not exists group_id uuid;
alter table membership add column merged_into uuid;
alter table membership add constraint membership_group foreign key (group_id) references learner_group;
alter table membership add constraint membership_main foreign key (merged_into) references membership;
create index membership_by_group on membership (group_id) where group_id is not null;
create index membership_by_main on membership (merged_into) where merged_into is not null;

-- Each link to a membership that waits works until its time is over; only its hash is kept.
create table membership_link (
    token_hash    bytea primary key,
    membership_id uuid        not null,
    expires_at    timestamptz not null
);
create index membership_link_by_membership on membership_link (membership_id);
select distribute('membership_link', 'local');
alter table membership_link add constraint membership_link_membership foreign key (membership_id) references membership;

-- A place in an invite-only run that ended because the organisation removed the learner. They come back by a new
-- invitation alone.
create table place_taken_back (
    learner_id      uuid,
    run_id          uuid,
    organisation_id uuid        not null,
    taken_at        timestamptz not null,
    primary key (learner_id, run_id)
);
select distribute('place_taken_back', 'learner', 'learner_id');
alter table place_taken_back add constraint place_taken_back_run foreign key (run_id) references course_run;
alter table place_taken_back
    add constraint place_taken_back_organisation foreign key (organisation_id) references organisation;

-- A key by which a program of an organisation signs its calls of the Partner API. The secret is sealed, not hashed: a
-- signature can be checked by nobody who doesn't have it.
create table partner_key (
    id              uuid primary key,
    organisation_id uuid        not null,
    name            text        not null,
    consumer_key    text        not null unique,
    sealed_secret   bytea       not null,
    created_at      timestamptz not null,
    created_by      uuid        not null,
    last_used_at    timestamptz,
    revoked_at      timestamptz
);
create index partner_key_by_organisation on partner_key (organisation_id);
select distribute('partner_key', 'local');
alter table partner_key add constraint partner_key_organisation foreign key (organisation_id) references organisation;
