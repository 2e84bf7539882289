-- Any number of links to a record; each has a label, an end, and what it shows. Those there are show what they showed.
drop index record_link_one_working;
alter table record_link
    add column sealed_label bytea,
    add column fields       text[]  not null default '{name,grades,attempts,credentials}',
    add column indexed      boolean not null default false,
    add column snapshot_id  uuid,
    add column expires_at   timestamptz;
alter table record_link alter column fields drop default;
create index record_link_learner on record_link (learner_id, programme_id);

-- When a link was opened and by what kind of thing: by the minute, without address, cookie or name.
create table record_visit (
    link_id uuid        not null references record_link on delete cascade,
    minute  timestamptz not null,
    origin  text        not null check (origin in ('BROWSER', 'PROGRAM', 'SCANNER')),
    times   int         not null default 1,
    primary key (link_id, minute, origin)
);
create index record_visit_minute on record_visit (minute);
select distribute('record_visit', 'local');
