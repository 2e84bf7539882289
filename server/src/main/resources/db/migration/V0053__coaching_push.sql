-- Where a partner's file of learners is brought every night, and what became of it. "partner" is who was meant: another one
-- that a later wording names doesn't get the former one's folder, nor the other way round.
create table coaching_push (
    offer_id    uuid primary key,
    partner     text        not null,
    host        text        not null,
    port        int         not null check (port between 1 and 65535),
    username    text        not null,
    folder      text        not null,
    host_key    text        not null,
    public_key  bytea       not null,
    private_key bytea       not null,
    hour        int         not null check (hour between 0 and 23),
    next_at     timestamptz not null,
    failed      int         not null default 0
);
create index coaching_push_due on coaching_push (next_at);
select distribute('coaching_push', 'local');
alter table coaching_push add constraint coaching_push_offer foreign key (offer_id) references coaching_offer;

create table coaching_push_run (
    id         uuid primary key,
    offer_id   uuid        not null,
    file       text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    learners   int         not null default 0,
    problem    text
);
create index coaching_push_run_newest on coaching_push_run (offer_id, started_at desc);
select distribute('coaching_push_run', 'local');
alter table coaching_push_run add constraint coaching_push_run_offer foreign key (offer_id) references coaching_offer;
