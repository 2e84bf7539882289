-- People, their addresses and the keys that seal what is signed about them.

-- A person who can sign in. Everybody may learn, so the id is a learner_id too.
create table account (
    id            uuid primary key,
    name          text        not null,
    password_hash text,
    locale        text        not null,
    time_zone     text        not null,
    created_at    timestamptz not null,
    closed_at     timestamptz
);
select distribute('account', 'local');

-- "normal" is what is compared: lower case, domain in ASCII.
create table email_address (
    id          uuid primary key,
    account_id  uuid        not null,
    address     text        not null,
    normal      text        not null,
    is_primary  boolean     not null,
    added_at    timestamptz not null,
    verified_at timestamptz,
    unique (account_id, normal)
);
create unique index email_address_verified_once on email_address (normal) where verified_at is not null;
create unique index email_address_one_primary on email_address (account_id) where is_primary;
select distribute('email_address', 'local');
alter table email_address add constraint email_address_account foreign key (account_id) references account;

-- Somebody who asked for an account and has not yet shown that the address is theirs. The password is chosen at the
-- mailed link: whoever asks in another person's name never holds a key to the account.
create table sign_up (
    token_hash bytea primary key,
    address    text        not null,
    normal     text        not null,
    name       text        not null,
    locale     text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index sign_up_by_address on sign_up (normal);
create index sign_up_by_expiry on sign_up (expires_at);
select distribute('sign_up', 'local');

-- Links sent by mail to somebody who has an account.
create table account_link (
    token_hash bytea primary key,
    account_id uuid        not null,
    purpose    text        not null check (purpose in ('SIGN_IN', 'RESET_PASSWORD', 'VERIFY_ADDRESS', 'CLOSE_ACCOUNT')),
    address    text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_link_by_account on account_link (account_id);
create index account_link_by_expiry on account_link (expires_at);
select distribute('account_link', 'local');
alter table account_link add constraint account_link_account foreign key (account_id) references account;

-- Several learners that are one person. Rows about a learner never change their learner_id: unmerging ends the link.
create table learner_alias (
    learner_id uuid,
    person_id  uuid        not null,
    linked_at  timestamptz,
    linked_by  uuid,
    reason     text        not null,
    ended_at   timestamptz,
    ended_by   uuid,
    primary key (learner_id, linked_at)
);
create unique index learner_alias_one_person on learner_alias (learner_id) where ended_at is null;
create index learner_alias_by_person on learner_alias (person_id) where ended_at is null;
select distribute('learner_alias', 'local');

-- The key, itself sealed under the master key, that seals signed documents about a learner. Erasure destroys it.
create table learner_key (
    learner_id uuid primary key,
    sealed_key bytea       not null,
    created_at timestamptz not null
);
select distribute('learner_key', 'learner', 'learner_id');

-- What other modules' lists may show of a person; the primary address is a verified one.
create view account_contact as
select a.id as account_id, a.name, e.address
  from account a
  join email_address e on e.account_id = a.id and e.is_primary
 where a.closed_at is null;

-- Staff look for people by the beginning of a name.
create index account_by_name on account (lower(name) text_pattern_ops);
