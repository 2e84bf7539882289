-- What a coaching partner is told of whom.

-- Published by their owners, for whoever tells about people who agreed to it (account, progress).
create view account_reader as
select id as account_id, name, locale, time_zone from account where closed_at is null;

create view learner_progress as
select learner_id, run_id, steps_completed, average_score, last_visited_at, last_comment_at from progress;

create view learner_certificate as
select learner_id, course_id, run_id from course_certificate where revoked_at is null;

-- By which name a partner knows a learner: random, made when the learner agrees and never before, another for each partner.
create table coaching_pseudonym (
    learner_id uuid,
    offer_id   uuid,
    partner    text,
    pseudonym  text        not null,
    made_at    timestamptz not null,
    primary key (learner_id, offer_id, partner)
);
create index coaching_pseudonym_order on coaching_pseudonym (offer_id, pseudonym);
select distribute('coaching_pseudonym', 'learner', 'learner_id');
alter table coaching_pseudonym add constraint coaching_pseudonym_offer foreign key (offer_id) references coaching_offer;

-- After how many days without activity the partner is told; 0 for never. Offers without a row have the usual number.
create table coaching_feed (
    offer_id      uuid primary key,
    inactive_days int not null check (inactive_days between 0 and 365)
);
select distribute('coaching_feed', 'reference');
alter table coaching_feed add constraint coaching_feed_offer foreign key (offer_id) references coaching_offer;

-- Of whose silence the partner was told, and since when it lasts: once for each silence.
create table coaching_silence (
    learner_id     uuid,
    offer_id       uuid,
    last_active_at timestamptz not null,
    primary key (learner_id, offer_id)
);
select distribute('coaching_silence', 'learner', 'learner_id');
alter table coaching_silence add constraint coaching_silence_offer foreign key (offer_id) references coaching_offer;

-- What a partner was asked to delete, and its word that it did. Nothing here says any more who it was.
create table coaching_deletion (
    id              uuid primary key,
    organisation_id uuid        not null,
    partner         text        not null,
    pseudonym       text        not null,
    asked_at        timestamptz not null,
    confirmed_at    timestamptz,
    confirmation    text        not null default ''
);
create index coaching_deletion_by_pseudonym on coaching_deletion (pseudonym);
create index coaching_deletion_list on coaching_deletion (organisation_id, asked_at desc);
select distribute('coaching_deletion', 'local');
alter table coaching_deletion
    add constraint coaching_deletion_organisation foreign key (organisation_id) references organisation;
