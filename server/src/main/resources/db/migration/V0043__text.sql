-- Texts wait here until a gateway has taken them, and then until it has told what became of them.
create table text_message (
    id              uuid primary key,
    to_number       text        not null,
    from_name       text        not null,
    body            text        not null,
    purpose         text        not null,
    zone            text,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    expires_at      timestamptz not null,
    attempts        int         not null default 0,
    state           text        not null default 'QUEUED',
    sent_at         timestamptz,
    ended_at        timestamptz,
    reason          text,
    last_error      text
);
create index text_message_due on text_message (next_attempt_at) where state = 'QUEUED';
create index text_message_by_number on text_message (to_number, created_at);
create index text_message_by_time on text_message (created_at desc, id desc);
select distribute('text_message', 'local');

-- Long texts travel in parts, and the gateway tells of each by a name of its own.
create table text_part (
    text_id     uuid,
    number      int,
    provider_id text not null,
    state       text not null default 'SENT',
    primary key (text_id, number)
);
create index text_part_by_provider_id on text_part (provider_id);
select distribute('text_part', 'local');
alter table text_part
    add constraint text_part_text foreign key (text_id) references text_message on delete cascade;

-- What the gateway told, until it is known whose it is: it may tell before we have written down that it took the text.
create table text_receipt (
    id          uuid primary key,
    provider_id text        not null,
    state       text        not null,
    error       text,
    at          timestamptz not null
);
create index text_receipt_by_provider_id on text_receipt (provider_id);
select distribute('text_receipt', 'local');

-- What people wrote, until it is handled; then only the key stays for a while, so that the same thing isn't handled twice.
create table incoming_text (
    id          uuid primary key,
    key         text        not null unique,
    from_number text,
    to_number   text,
    body        text,
    at          timestamptz not null,
    series      text,
    part        int         not null default 1,
    parts       int         not null default 1,
    handled_at  timestamptz
);
create index incoming_text_waiting on incoming_text (at) where handled_at is null;
select distribute('incoming_text', 'local');

-- Who texted STOP. A number is kept as its hash under a secret of this installation: the list is for asking, not for reading.
create table text_opt_out (
    number_hash bytea primary key,
    since       timestamptz not null
);
select distribute('text_opt_out', 'local');
