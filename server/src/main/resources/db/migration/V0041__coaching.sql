-- Coaching: what is offered, what learners are asked to agree to, what they answered, and where they are reached.

-- Published by their owners, for whoever has to know when somebody learnt last (enrolment, progress, delivery).
create view verified_joining as
select learner_id, run_id, at from enrolment_history
 where track <> 'AUDIT' and kind in ('JOINED', 'REJOINED', 'UPGRADED', 'MOVED');

create view learner_place as
select learner_id, run_id, course_id, track, activated_at, deactivated_at from enrolment;

create view learner_visit as
select learner_id, run_id, last_visited_at, last_comment_at from progress;

create view step_completion as
select learner_id, run_id, completed_at as at from step_progress where completed_at is not null;

create view test_taking as
select learner_id, run_id, submitted_at as at from score where submitted_at is not null
union all
select learner_id, run_id, coalesce(submitted_at, started_at) from test_attempt;

-- One per provider. "partner" and "summary" are those of the wording published last: what goes to whom is only ever
-- changed by what learners are asked to agree to. A partner without a name is nobody: the provider's own coaches.
create table coaching_offer (
    id              uuid primary key,
    organisation_id uuid        not null unique,
    title           text        not null,
    text            text        not null,
    topics          text[]      not null,
    languages       text[]      not null,
    partner         text        not null,
    sender_name     text        not null,
    regions         text[]      not null,
    hold_days       int         not null check (hold_days between 0 and 3660),
    summary         text[]      not null,
    open            boolean     not null,
    version         int         not null,
    created_at      timestamptz not null
);
select distribute('coaching_offer', 'reference');
alter table coaching_offer add constraint coaching_offer_organisation foreign key (organisation_id) references organisation;

-- A programme is its provider's, so it has one offer at most.
create table coaching_programme (
    programme_id uuid primary key,
    offer_id     uuid not null
);
create index coaching_programme_by_offer on coaching_programme (offer_id);
select distribute('coaching_programme', 'reference');
alter table coaching_programme add constraint coaching_programme_programme foreign key (programme_id) references programme on delete cascade;
alter table coaching_programme add constraint coaching_programme_offer foreign key (offer_id) references coaching_offer;

-- Published versions never change; the one that isn't published is the draft. "material" asks again those who agreed to
-- an earlier one.
create table coaching_wording (
    offer_id     uuid,
    version      int,
    material     boolean     not null,
    partner      text        not null,
    summary      text[]      not null,
    made_at      timestamptz not null,
    published_at timestamptz,
    published_by uuid,
    primary key (offer_id, version)
);
create unique index coaching_wording_one_draft on coaching_wording (offer_id) where published_at is null;
select distribute('coaching_wording', 'reference');
alter table coaching_wording add constraint coaching_wording_offer foreign key (offer_id) references coaching_offer;

create table coaching_wording_text (
    offer_id uuid,
    version  int,
    language text,
    text     text not null,
    primary key (offer_id, version, language)
);
select distribute('coaching_wording_text', 'reference');
alter table coaching_wording_text add constraint coaching_wording_text_wording
    foreign key (offer_id, version) references coaching_wording;

-- "number" is E.164; null once it was erased. One that was replaced or removed stays until then: the ledger says by which
-- number somebody had agreed to be reached.
create table coaching_phone (
    learner_id   uuid,
    id           uuid,
    number       text check (number ~ '^\+[1-9][0-9]{4,14}$'),
    added_at     timestamptz not null,
    confirmed_at timestamptz,
    removed_at   timestamptz,
    primary key (learner_id, id)
);
create unique index coaching_phone_current on coaching_phone (learner_id) where removed_at is null;
create index coaching_phone_by_number on coaching_phone (number) where removed_at is null;
select distribute('coaching_phone', 'learner', 'learner_id');

-- The consent ledger, append-only: the last word about an offer, by (at, id), decides everything else.
create table coaching_consent (
    learner_id      uuid,
    id              uuid,
    offer_id        uuid        not null,
    word            text        not null check (word in ('AGREED', 'DECLINED', 'NO_NUMBER', 'WITHDRAWN', 'REOPENED', 'LAPSED')),
    wording_version int,
    language        text,
    at              timestamptz not null,
    source          text        not null check (source in ('GATE', 'CARD', 'SETTINGS', 'TEXT', 'COACH', 'NUMBER', 'ACCOUNT', 'RULE')),
    phone_id        uuid,
    primary key (learner_id, id),
    check (word <> 'AGREED' or wording_version is not null and language is not null and phone_id is not null)
);
create index coaching_consent_by_time on coaching_consent (learner_id, offer_id, at, id);
create index coaching_consent_agreed on coaching_consent (offer_id, learner_id) where word = 'AGREED';
select distribute('coaching_consent', 'learner', 'learner_id');
alter table coaching_consent add constraint coaching_consent_offer foreign key (offer_id) references coaching_offer;
alter table coaching_consent add constraint coaching_consent_wording
    foreign key (offer_id, wording_version) references coaching_wording;
alter table coaching_consent add constraint coaching_consent_phone
    foreign key (learner_id, phone_id) references coaching_phone;

-- Whom the question was shown first when, by the wording it was shown with.
create table coaching_asked (
    learner_id      uuid,
    offer_id        uuid,
    wording_version int,
    at              timestamptz not null,
    primary key (learner_id, offer_id, wording_version)
);
select distribute('coaching_asked', 'learner', 'learner_id');
alter table coaching_asked add constraint coaching_asked_wording
    foreign key (offer_id, wording_version) references coaching_wording;

-- Since when somebody who consents has no verified enrolment left that coaching comes with.
create table coaching_ending (
    learner_id uuid,
    offer_id   uuid,
    ended_at   timestamptz not null,
    primary key (learner_id, offer_id)
);
select distribute('coaching_ending', 'learner', 'learner_id');
alter table coaching_ending add constraint coaching_ending_offer foreign key (offer_id) references coaching_offer;

-- Exactly those whose last word is that they agree, with the number that goes with it. Whatever reaches people reads this
-- and nothing else, in the statement that selects whom it reaches. Who agreed that another partner is told is nobody here.
create view coaching_consenting as
select c.learner_id, c.offer_id, c.id as consent_id, c.wording_version, c.language, w.summary,
       p.id as phone_id, p.number as phone, p.confirmed_at, c.at as agreed_at
  from coaching_consent c
  join coaching_phone p on p.learner_id = c.learner_id and p.removed_at is null and p.number is not null
  join coaching_wording w on w.offer_id = c.offer_id and w.version = c.wording_version
  join coaching_offer o on o.id = c.offer_id and o.partner = w.partner
 where c.word = 'AGREED'
   and not exists (
       select from coaching_consent later
        where later.learner_id = c.learner_id and later.offer_id = c.offer_id and (later.at, later.id) > (c.at, c.id));
