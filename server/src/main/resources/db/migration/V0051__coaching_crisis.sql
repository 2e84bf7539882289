-- Learners in a crisis: whom it is told to, what raised it, and each step until it is closed.

-- What can't wait leaves before all else.
alter table mail add column urgent boolean not null default false;
create index mail_urgent on mail (next_attempt_at) where urgent and sent_at is null and failed_at is null;
create index text_message_alert on text_message (next_attempt_at) where state = 'QUEUED' and purpose = 'ALERT';

-- Members of the provider, in the order in which they are told. "phone" is E.164; null for those who get mail alone.
create table coaching_crisis_contact (
    offer_id   uuid,
    position   int,
    account_id uuid not null,
    phone      text check (phone ~ '^\+[1-9][0-9]{4,14}$'),
    minutes    int  not null check (minutes between 1 and 120),
    primary key (offer_id, position),
    unique (offer_id, account_id)
);
create index coaching_crisis_contact_by_phone on coaching_crisis_contact (phone) where phone is not null;
create index coaching_crisis_contact_by_account on coaching_crisis_contact (account_id);
select distribute('coaching_crisis_contact', 'local');
alter table coaching_crisis_contact
    add constraint coaching_crisis_contact_offer foreign key (offer_id) references coaching_offer;

-- How a provider's words differ from those that come with the platform: wanted ones are added, the others left out.
create table coaching_crisis_phrase (
    offer_id uuid,
    language text,
    phrase   text,
    wanted   boolean not null,
    primary key (offer_id, language, phrase)
);
select distribute('coaching_crisis_phrase', 'local');
alter table coaching_crisis_phrase
    add constraint coaching_crisis_phrase_offer foreign key (offer_id) references coaching_offer;

-- Help that a provider names itself, shown above the public services.
create table coaching_crisis_help (
    offer_id uuid,
    position int,
    line     text not null,
    primary key (offer_id, position)
);
select distribute('coaching_crisis_help', 'local');
alter table coaching_crisis_help
    add constraint coaching_crisis_help_offer foreign key (offer_id) references coaching_offer;

-- One a learner and offer that isn't closed. "coach_id" coached the learner when it was raised. While nobody has
-- acknowledged it, "next_call_at" says when the next person is told. The learner goes from it half a year after its end.
create table coaching_crisis (
    id              uuid primary key,
    offer_id        uuid        not null,
    organisation_id uuid        not null,
    learner_id      uuid,
    coach_id        uuid,
    source          text        not null,
    raised_at       timestamptz not null,
    calls           int         not null,
    next_call_at    timestamptz,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    closed_at       timestamptz,
    outcome         text,
    check ((closed_at is null) = (outcome is null)),
    check ((acknowledged_by is null) = (acknowledged_at is null))
);
create unique index coaching_crisis_open on coaching_crisis (learner_id, offer_id) where closed_at is null;
create index coaching_crisis_next_call on coaching_crisis (next_call_at) where next_call_at is not null;
create index coaching_crisis_list on coaching_crisis (organisation_id, raised_at desc, id desc);
create index coaching_crisis_closed on coaching_crisis (closed_at) where learner_id is not null;
select distribute('coaching_crisis', 'local');
alter table coaching_crisis
    add constraint coaching_crisis_offer_made foreign key (offer_id) references coaching_offer;

-- Append-only. "by_account" did it, "told_account" was told, by this mail and this text. "signal" names what raised it, so
-- that the same message raises nothing twice.
create table coaching_crisis_step (
    crisis_id    uuid,
    id           uuid,
    kind         text        not null,
    at           timestamptz not null,
    by_account   uuid,
    told_account uuid,
    mail_id      uuid,
    text_id      uuid,
    signal       text unique,
    primary key (crisis_id, id)
);
select distribute('coaching_crisis_step', 'local');
alter table coaching_crisis_step
    add constraint coaching_crisis_step_crisis foreign key (crisis_id) references coaching_crisis;

-- What the learner wrote, and notes: apart from the steps, for they are erased and the steps stay.
create table coaching_crisis_words (
    crisis_id uuid,
    step_id   uuid,
    words     text not null,
    primary key (crisis_id, step_id)
);
select distribute('coaching_crisis_words', 'local');
alter table coaching_crisis_words
    add constraint coaching_crisis_words_step foreign key (crisis_id, step_id) references coaching_crisis_step;
