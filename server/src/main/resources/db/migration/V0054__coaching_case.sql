-- What a coach and a learner keep together. All of it is removed with the learner's account, and a year after coaching ended.

-- MINE is read by its author alone, COACHES by whoever of the offer coaches the learner, LEARNER by the learner too.
create table coaching_note (
    learner_id uuid,
    id         uuid,
    offer_id   uuid        not null,
    author_id  uuid        not null,
    visibility text        not null check (visibility in ('MINE', 'COACHES', 'LEARNER')),
    text       text        not null,
    written_at timestamptz not null,
    primary key (learner_id, id)
);
select distribute('coaching_note', 'learner', 'learner_id');
alter table coaching_note add constraint coaching_note_offer foreign key (offer_id) references coaching_offer;

-- Tasks of learners, and what their coaches want to come back to: whose day it is due on is whose task it is.
create table coaching_task (
    learner_id  uuid,
    id          uuid,
    offer_id    uuid        not null,
    owner       text        not null check (owner in ('LEARNER', 'COACH')),
    title       text        not null,
    due_on      date        not null,
    made_by     uuid        not null,
    made_at     timestamptz not null,
    done_at     timestamptz,
    reminded_at timestamptz,
    primary key (learner_id, id)
);
create index coaching_task_open on coaching_task (learner_id, offer_id, owner, due_on) where done_at is null;
create index coaching_task_to_remind on coaching_task (due_on)
 where owner = 'LEARNER' and done_at is null and reminded_at is null;
select distribute('coaching_task', 'learner', 'learner_id');
alter table coaching_task add constraint coaching_task_offer foreign key (offer_id) references coaching_offer;

-- What coaches can send, by topic as the offer writes it.
create table coaching_resource (
    id       uuid primary key,
    offer_id uuid not null,
    topic    text not null,
    title    text not null,
    address  text not null,
    about    text not null
);
create index coaching_resource_by_offer on coaching_resource (offer_id, id);
select distribute('coaching_resource', 'reference');
alter table coaching_resource add constraint coaching_resource_offer foreign key (offer_id) references coaching_offer;

-- As it was sent: what becomes of the resource later changes nothing.
create table coaching_sent (
    learner_id  uuid,
    id          uuid,
    offer_id    uuid        not null,
    resource_id uuid        not null,
    title       text        not null,
    address     text        not null,
    word        text        not null,
    sent_by     uuid        not null,
    sent_at     timestamptz not null,
    primary key (learner_id, id)
);
select distribute('coaching_sent', 'learner', 'learner_id');
alter table coaching_sent add constraint coaching_sent_offer foreign key (offer_id) references coaching_offer;
