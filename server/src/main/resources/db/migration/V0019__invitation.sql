-- Invitations of learners: personal ones by mail, and links that are shared.

-- What was pasted and sent for at once.
create table invitation_batch (
    id              uuid primary key,
    organisation_id uuid        not null,
    run_id          uuid        not null,
    requested_by    uuid        not null,
    requested_at    timestamptz not null,
    size            int         not null
);
create index invitation_batch_by_run on invitation_batch (organisation_id, run_id, requested_at desc, id desc);
select distribute('invitation_batch', 'local');
alter table invitation_batch add constraint invitation_batch_organisation foreign key (organisation_id) references organisation;
alter table invitation_batch add constraint invitation_batch_run foreign key (run_id) references course_run;

-- "normal" is the address as it is compared. A learner who closes the account leaves both empty.
create table invitation (
    id              uuid primary key,
    organisation_id uuid        not null,
    run_id          uuid        not null,
    batch_id        uuid        not null,
    address         text        not null,
    normal          text        not null,
    only_address    boolean     not null,
    state           text        not null
        check (state in ('QUEUED', 'SENT', 'BOUNCED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED')),
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    sent_at         timestamptz,
    mail_id         uuid,
    answered_at     timestamptz,
    accepted_by     uuid
);
-- Two managers who invite the same address at once make one invitation.
create unique index invitation_pending_once on invitation (organisation_id, run_id, normal)
    where state in ('QUEUED', 'SENT', 'BOUNCED');
create index invitation_pending on invitation (organisation_id, run_id, created_at desc, id desc)
    where state in ('QUEUED', 'SENT', 'BOUNCED');
create index invitation_declined on invitation (organisation_id, run_id, answered_at desc, id desc)
    where state = 'DECLINED';
create index invitation_by_address on invitation (normal, organisation_id, run_id);
create index invitation_by_learner on invitation (accepted_by) where accepted_by is not null;
create index invitation_by_mail on invitation (mail_id) where mail_id is not null;
create index invitation_to_send on invitation (created_at, id) where state = 'QUEUED';
create index invitation_waiting on invitation (batch_id) where state = 'QUEUED';
create index invitation_to_end on invitation (expires_at) where state in ('QUEUED', 'SENT', 'BOUNCED');
select distribute('invitation', 'local');
alter table invitation add constraint invitation_batch_of foreign key (batch_id) references invitation_batch;
alter table invitation add constraint invitation_organisation foreign key (organisation_id) references organisation;
alter table invitation add constraint invitation_run foreign key (run_id) references course_run;

-- Each mail about an invitation has a link of its own, and all of them work.
create table invitation_link (
    token_hash    bytea primary key,
    invitation_id uuid not null
);
create index invitation_link_by_invitation on invitation_link (invitation_id);
select distribute('invitation_link', 'local');
alter table invitation_link add constraint invitation_link_invitation foreign key (invitation_id) references invitation;

-- What became of invitations; rows are added and never changed.
create table invitation_history (
    id            uuid primary key,
    invitation_id uuid        not null,
    at            timestamptz not null,
    kind          text        not null,
    actor_id      uuid
);
create index invitation_history_by_invitation on invitation_history (invitation_id, at);
select distribute('invitation_history', 'local');
alter table invitation_history
    add constraint invitation_history_invitation foreign key (invitation_id) references invitation;

-- Kept by whatever changes an invitation; counted again every night.
create table invitation_tally (
    organisation_id uuid,
    run_id          uuid,
    pending         int not null,
    declined        int not null,
    primary key (organisation_id, run_id)
);
select distribute('invitation_tally', 'local');
alter table invitation_tally add constraint invitation_tally_run foreign key (run_id) references course_run;

-- The address an organisation knows a learner by, where it isn't the learner's primary one.
create table known_address (
    organisation_id uuid,
    learner_id      uuid,
    address         text        not null,
    normal          text        not null,
    since           timestamptz not null,
    primary key (organisation_id, learner_id)
);
create index known_address_by_address on known_address (organisation_id, normal);
create index known_address_by_learner on known_address (learner_id);
select distribute('known_address', 'local');
alter table known_address add constraint known_address_organisation foreign key (organisation_id) references organisation;
alter table known_address add constraint known_address_account foreign key (learner_id) references account;

-- A link that is shared. The token is sealed, for those who share it again, and hashed, for those who come by it.
-- One to an invite-only course is bound to its run; one to an open course leads to the run that is open then.
create table shared_link (
    id              uuid primary key,
    organisation_id uuid        not null,
    course_id       uuid        not null,
    run_id          uuid        not null,
    bound           boolean     not null,
    token_hash      bytea       not null unique,
    sealed_token    bytea       not null,
    domains         text[]      not null,
    cap             int check (cap > 0),
    created_at      timestamptz not null,
    created_by      uuid        not null,
    lasts_until     timestamptz not null,
    revoked_at      timestamptz
);
create index shared_link_by_course on shared_link (organisation_id, course_id, created_at desc);
select distribute('shared_link', 'local');
alter table shared_link add constraint shared_link_organisation foreign key (organisation_id) references organisation;
alter table shared_link add constraint shared_link_course foreign key (course_id) references course;
alter table shared_link add constraint shared_link_run foreign key (run_id) references course_run;

-- The uses of a link that has a cap: taken together with the claim.
create table shared_link_counter (
    link_id uuid primary key,
    cap     int not null,
    uses    int not null default 0
);
select distribute('shared_link_counter', 'local');
alter table shared_link_counter add constraint shared_link_counter_link foreign key (link_id) references shared_link;

create table shared_link_use (
    link_id    uuid,
    learner_id uuid,
    used_at    timestamptz not null,
    primary key (link_id, learner_id)
);
create index shared_link_use_by_learner on shared_link_use (learner_id);
select distribute('shared_link_use', 'local');
alter table shared_link_use add constraint shared_link_use_link foreign key (link_id) references shared_link;

-- Who made, extended and ended a link; rows are added and never changed.
create table shared_link_history (
    id          uuid primary key,
    link_id     uuid        not null,
    at          timestamptz not null,
    kind        text        not null check (kind in ('CREATED', 'EXTENDED', 'REVOKED')),
    actor_id    uuid        not null,
    lasts_until timestamptz not null
);
create index shared_link_history_by_link on shared_link_history (link_id, at);
select distribute('shared_link_history', 'local');
alter table shared_link_history add constraint shared_link_history_link foreign key (link_id) references shared_link;
