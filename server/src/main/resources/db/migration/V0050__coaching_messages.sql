-- What learners and their coaches write to each other, templates for it, and their calls.

-- An entry for the reader's calendar that a mail carries (RFC 5545).
alter table mail add column calendar text;

-- "by_text" says by which way it came or was to go; one that was to go by text has the text's id. "state" and "reason" are
-- the last that the outbox of texts said about it, kept here because that forgets. Whoever coaches at the time is "coach_id".
create table coaching_message (
    learner_id   uuid,
    id           uuid,
    offer_id     uuid        not null,
    coach_id     uuid,
    from_learner boolean     not null,
    by_text      boolean     not null,
    body         text        not null,
    at           timestamptz not null,
    state        text check (state in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED')),
    reason       text,
    leaves_at    timestamptz,
    read_at      timestamptz,
    primary key (learner_id, id)
);
create index coaching_message_list on coaching_message (learner_id, offer_id, at desc, id desc);
create index coaching_message_unread on coaching_message (offer_id, learner_id) where from_learner and read_at is null;
create index coaching_message_unsettled on coaching_message (at) where state in ('QUEUED', 'SENT');
select distribute('coaching_message', 'learner', 'learner_id');
alter table coaching_message add constraint coaching_message_offer foreign key (offer_id) references coaching_offer;

-- Every text and mail that was to reach a learner by a conversation, by its id in the outbox: "about" is the message or the
-- call it tells of. What ended isn't sent, whatever anybody agrees to later. Ids and times, no words.
create table coaching_dispatch (
    learner_id uuid,
    id         uuid,
    offer_id   uuid        not null,
    about      uuid        not null,
    kind       text        not null check (kind in ('TEXT', 'MAIL')),
    at         timestamptz not null,
    ended_at   timestamptz,
    primary key (learner_id, id)
);
create index coaching_dispatch_by_id on coaching_dispatch (id);
create index coaching_dispatch_open on coaching_dispatch (learner_id, offer_id) where ended_at is null;
select distribute('coaching_dispatch', 'learner', 'learner_id');
alter table coaching_dispatch add constraint coaching_dispatch_offer foreign key (offer_id) references coaching_offer;

-- That a text came from a number which this learner shares with somebody else, so that nobody knows who wrote it.
create table coaching_unclear_text (
    learner_id uuid,
    id         uuid,
    offer_id   uuid        not null,
    at         timestamptz not null,
    primary key (learner_id, id)
);
create index coaching_unclear_text_list on coaching_unclear_text (learner_id, offer_id, at desc);
select distribute('coaching_unclear_text', 'learner', 'learner_id');
alter table coaching_unclear_text add constraint coaching_unclear_text_offer foreign key (offer_id) references coaching_offer;

-- Without a coach it is for all coaches of the offer.
create table coaching_template (
    id       uuid primary key,
    offer_id uuid        not null,
    coach_id uuid,
    name     text        not null,
    language text        not null,
    body     text        not null,
    changed_at timestamptz not null
);
create unique index coaching_template_name on coaching_template (offer_id, coach_id, language, lower(name)) nulls not distinct;
select distribute('coaching_template', 'local');
alter table coaching_template add constraint coaching_template_offer foreign key (offer_id) references coaching_offer;

-- Calls that are planned, and what became of them. "sequence" grows with each change that calendars are told of (RFC 5545,
-- 3.8.7.4); "note" is read as "visibility" says: by the coach who wrote it, by all who coach for this offer, or by the learner too.
create table coaching_call (
    learner_id  uuid,
    id          uuid,
    offer_id    uuid        not null,
    coach_id    uuid        not null,
    starts_at   timestamptz not null,
    minutes     int         not null check (minutes between 1 and 480),
    about       text        not null,
    state       text        not null check (state in ('PLANNED', 'CANCELLED', 'HELD', 'MISSED')),
    sequence    int         not null,
    planned_at  timestamptz not null,
    reminded_at timestamptz,
    note        text        not null default '',
    visibility  text        not null default 'MINE' check (visibility in ('MINE', 'COACHES', 'LEARNER')),
    primary key (learner_id, id)
);
create index coaching_call_list on coaching_call (learner_id, offer_id, starts_at desc);
create index coaching_call_planned on coaching_call (starts_at) where state = 'PLANNED';
select distribute('coaching_call', 'learner', 'learner_id');
alter table coaching_call add constraint coaching_call_offer foreign key (offer_id) references coaching_offer;

-- The address under which a coach's calendar program reads the calls: the hash of its secret part.
create table coaching_calendar (
    coach_id   uuid primary key,
    token_hash bytea       not null unique,
    made_at    timestamptz not null
);
select distribute('coaching_calendar', 'local');
