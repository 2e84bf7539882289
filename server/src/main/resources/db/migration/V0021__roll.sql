-- An organisation's roll: everybody who takes part in a run through it, as lists, counts and exports read them. It is
-- written in the transaction that changes the fact it tells of; see docs/adr/016-the-roll.md.

-- A person's page. Its address is random and stays; strangers find nothing there until the person opens it.
create table profile (
    account_id uuid primary key,
    token      text    not null unique,
    is_public  boolean not null default false
);
select distribute('profile', 'local');
alter table profile add constraint profile_account foreign key (account_id) references account;

-- The group of the organisation's learners that this one is in; and whether a provider brought the learner from another
-- platform: such a one is on the roll only once they came through the organisation too.
alter table membership add column group_id uuid, add column imported boolean not null default false;
with brought as materialized (select distinct learner_id, organisation_id from enrolment where source = 'IMPORT')
update membership m set imported = true
  from brought b where b.learner_id = m.learner_id and b.organisation_id = m.organisation_id;

-- From now on "organisation_id" names who follows the learner in the run: nobody does where a provider brought its own
-- learners from another platform.
update progress p set organisation_id = null
  from enrolment e
 where e.learner_id = p.learner_id and e.run_id = p.run_id and e.source = 'IMPORT' and p.organisation_id is not null;

-- What a learner is found by: the words of their name, address and external id, each after a space; those of the name also
-- without the punctuation inside, and where people write without spaces each character by itself.
create function roll_sought(name text, address text, external_id text) returns text
    language sql immutable
as
$$
select ' ' || regexp_replace(lower(coalesce(name, '') || ' ' || coalesce(address, '') || ' ' || coalesce(external_id, '')),
                             '\s+', ' ', 'g')
       || regexp_replace(lower(' ' || coalesce(name, '')), '[!-/:-@\[-`{-~\s]+', ' ', 'g')
       || case when name ~ '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]'
               then regexp_replace(regexp_replace(name, '[^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+', '', 'g'),
                                   '(.)', ' \1', 'g')
               else '' end
$$;

-- A cell of a file for spreadsheets: what begins like a formula gets an apostrophe, plain numbers stay. As CsvExport.
create function csv_cell(cell text) returns text
    language sql immutable
as
$$
select case when cell ~ '^[=+@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20-]' and cell !~ '^[+-]\d+([.,]\d+)?%?$'
            then '''' || cell else cell end
$$;

create function csv_time(at timestamptz) returns text
    language sql stable
as
$$
select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;

-- A learner's place in a run that came through the organisation, with how far they are. "sought" is roll_sought.
-- Where the learner came back through another organisation, the row stays as it was when they left. Lists are
-- narrowed to standings; whatever they are sorted by, an index has the rows of each in that order.
create table roll_entry (
    learner_id      uuid,
    run_id          uuid,
    organisation_id uuid,
    course_id       uuid        not null,
    membership_id   uuid        not null,
    name            text        not null,
    address         text        not null,
    external_id     text,
    group_id        uuid,
    profile_token   text        not null,
    sought          text        not null,
    enrolled_at     timestamptz not null,
    left_at         timestamptz,
    steps_completed int         not null,
    tests_taken     int         not null,
    average_score   numeric(4, 1),
    comments        int         not null,
    last_visited_at timestamptz,
    last_comment_at timestamptz,
    completed_at    timestamptz,
    standing        smallint generated always as (
        case when left_at is not null and completed_at is not null then 4
             when left_at is not null then 3
             when completed_at is not null then 2
             when last_visited_at is not null then 1
             else 0 end) stored,
    primary key (learner_id, run_id, organisation_id)
);
create index roll_entry_by_name on roll_entry (organisation_id, run_id, standing, lower(name), learner_id);
create index roll_entry_by_address on roll_entry (organisation_id, run_id, standing, lower(address), learner_id);
create index roll_entry_by_enrolment on roll_entry (organisation_id, run_id, standing, enrolled_at, learner_id);
create index roll_entry_by_steps on roll_entry (organisation_id, run_id, standing, steps_completed, learner_id);
create index roll_entry_by_score on roll_entry (organisation_id, run_id, standing, average_score, learner_id);
create index roll_entry_by_comments on roll_entry (organisation_id, run_id, standing, comments, learner_id);
create index roll_entry_by_visit on roll_entry (organisation_id, run_id, standing, last_visited_at, learner_id);
create index roll_entry_by_group on roll_entry (organisation_id, run_id, group_id) where group_id is not null;
create index roll_entry_of_all_runs on roll_entry (organisation_id, enrolled_at, learner_id, run_id);
create index roll_entry_by_membership on roll_entry (membership_id);
select distribute('roll_entry', 'learner', 'learner_id');
alter table roll_entry add constraint roll_entry_run foreign key (run_id) references course_run;
alter table roll_entry add constraint roll_entry_course foreign key (course_id) references course;
alter table roll_entry add constraint roll_entry_organisation foreign key (organisation_id) references organisation;

-- Learners of whom something is being changed: whoever changes something else waits for the end of it.
create table roll_learner (
    learner_id uuid primary key
);
select distribute('roll_learner', 'learner', 'learner_id');

-- Places whose learner the organisation no longer sees by name: removed from it, or ("from_run") from this run alone.
create table roll_removal (
    learner_id      uuid,
    run_id          uuid,
    organisation_id uuid,
    removed_at      timestamptz not null,
    from_run        boolean     not null,
    primary key (learner_id, run_id, organisation_id)
);
create index roll_removal_by_run on roll_removal (organisation_id, run_id);
select distribute('roll_removal', 'learner', 'learner_id');
alter table roll_removal add constraint roll_removal_run foreign key (run_id) references course_run;
alter table roll_removal add constraint roll_removal_organisation foreign key (organisation_id) references organisation;

-- Kept by whatever changes the roll; counted again every night. "left_run" are some of "enrolled", "removed" are not.
create table roll_tally (
    organisation_id uuid,
    run_id          uuid,
    enrolled        int not null,
    left_run        int not null,
    removed         int not null,
    primary key (organisation_id, run_id)
);
select distribute('roll_tally', 'local');
alter table roll_tally add constraint roll_tally_run foreign key (run_id) references course_run;
alter table roll_tally add constraint roll_tally_organisation foreign key (organisation_id) references organisation;

-- One row per membership in force; "learner_id" is null before there is a learner.
create table roll_member (
    membership_id    uuid primary key,
    organisation_id  uuid        not null,
    learner_id       uuid,
    name             text        not null,
    address          text,
    external_id      text,
    group_id         uuid,
    profile_token    text,
    sought           text        not null,
    joined_at        timestamptz not null,
    runs             int         not null,
    runs_left        int         not null,
    runs_completed   int         not null,
    last_activity_at timestamptz,
    standing         smallint generated always as (
        case when runs > runs_left + runs_completed then case when last_activity_at is null then 0 else 1 end
             when runs_completed > 0 then 2
             when runs > 0 then 3
             else 4 end) stored
);
create index roll_member_by_name on roll_member (organisation_id, standing, lower(name), membership_id);
create index roll_member_by_address on roll_member (organisation_id, standing, lower(address), membership_id);
create index roll_member_by_external_id on roll_member (organisation_id, standing, external_id, membership_id);
create index roll_member_by_joining on roll_member (organisation_id, standing, joined_at, membership_id);
create index roll_member_by_runs on roll_member (organisation_id, standing, runs, membership_id);
create index roll_member_by_activity on roll_member (organisation_id, standing, last_activity_at, membership_id);
create index roll_member_by_group on roll_member (organisation_id, group_id) where group_id is not null;
create index roll_member_by_learner on roll_member (learner_id);
select distribute('roll_member', 'local');
alter table roll_member add constraint roll_member_membership foreign key (membership_id) references membership;

-- Finds members by the beginning of a word.
create table roll_word (
    organisation_id uuid,
    word            text collate "C",
    membership_id   uuid,
    primary key (organisation_id, word, membership_id)
);
create index roll_word_by_membership on roll_word (membership_id);
select distribute('roll_word', 'local');
alter table roll_word add constraint roll_word_membership foreign key (membership_id) references membership;

-- Who took which data out, and when; rows are added, and "row_count" is set when the last row is written.
create table roll_export (
    id              uuid primary key,
    organisation_id uuid        not null,
    run_id          uuid,
    kind            text        not null check (kind in ('PROGRESS', 'DETAILED')),
    filter          text        not null,
    exported_by     uuid        not null,
    exported_at     timestamptz not null,
    row_count       bigint
);
create index roll_export_by_organisation on roll_export (organisation_id, exported_at desc, id desc);
select distribute('roll_export', 'local');
alter table roll_export add constraint roll_export_organisation foreign key (organisation_id) references organisation;
alter table roll_export add constraint roll_export_run foreign key (run_id) references course_run;

-- What there is already.
insert into profile (account_id, token)
select learner_id,
       translate(rtrim(encode(substring(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) for 20),
                              'base64'), '='), '+/', '-_')
  from (select distinct learner_id from enrolment where organisation_id is not null and source <> 'IMPORT') as followed
 where learner_id in (select id from account where closed_at is null);

insert into progress (learner_id, run_id, organisation_id)
select learner_id, run_id, organisation_id from enrolment where organisation_id is not null and source <> 'IMPORT'
    on conflict do nothing;

with taken as materialized (
    select e.learner_id, e.run_id, e.organisation_id, e.course_id, e.activated_at, e.deactivated_at, p.steps_completed,
           p.tests_taken, p.average_score, p.comments, p.last_visited_at, p.last_comment_at, c.earned_at
      from enrolment e
           join progress p on p.learner_id = e.learner_id and p.run_id = e.run_id
           left join course_certificate c
             on c.learner_id = e.learner_id and c.run_id = e.run_id and c.revoked_at is null
     where e.organisation_id is not null and e.source <> 'IMPORT')
insert into roll_entry
       (learner_id, run_id, organisation_id, course_id, membership_id, name, address, external_id, group_id,
        profile_token, sought, enrolled_at, left_at, steps_completed, tests_taken, average_score, comments,
        last_visited_at, last_comment_at, completed_at)
select t.learner_id, t.run_id, t.organisation_id, t.course_id, m.id, c.name, coalesce(k.address, c.address),
       m.external_learner_id, null, f.token,
       roll_sought(c.name, coalesce(k.address, c.address), m.external_learner_id),
       t.activated_at, t.deactivated_at, t.steps_completed, t.tests_taken, t.average_score, t.comments,
       t.last_visited_at, t.last_comment_at, t.earned_at
  from taken t
       join membership m
         on m.organisation_id = t.organisation_id and m.learner_id = t.learner_id and m.removed_at is null
       join account_contact c on c.account_id = t.learner_id
       join profile f on f.account_id = t.learner_id
       left join known_address k on k.organisation_id = t.organisation_id and k.learner_id = t.learner_id;

with taken as materialized (
    select e.learner_id, e.run_id, e.organisation_id
      from enrolment e left join roll_entry r using (learner_id, run_id, organisation_id)
     where e.organisation_id is not null and e.source <> 'IMPORT' and r.learner_id is null)
insert into roll_removal (learner_id, run_id, organisation_id, removed_at, from_run)
select t.learner_id, t.run_id, t.organisation_id, max(m.removed_at), false
  from taken t join membership m on m.organisation_id = t.organisation_id and m.learner_id = t.learner_id
 where m.removed_at is not null
 group by t.learner_id, t.run_id, t.organisation_id;

with listed as materialized (
    select organisation_id, run_id, count(*) as enrolled, count(left_at) as left_run
      from roll_entry group by organisation_id, run_id),
hidden as materialized (
    select organisation_id, run_id, count(*) as removed from roll_removal group by organisation_id, run_id)
insert into roll_tally (organisation_id, run_id, enrolled, left_run, removed)
select organisation_id, run_id, coalesce(enrolled, 0), coalesce(left_run, 0), coalesce(removed, 0)
  from listed full join hidden using (organisation_id, run_id);

with sums as materialized (
    select membership_id, count(*) as runs, count(left_at) filter (where completed_at is null) as runs_left,
           count(completed_at) as runs_completed,
           greatest(max(last_visited_at), max(last_comment_at)) as last_activity_at
      from roll_entry group by membership_id)
insert into roll_member
       (membership_id, organisation_id, learner_id, name, address, external_id, profile_token, sought, joined_at, runs,
        runs_left, runs_completed, last_activity_at)
select m.id, m.organisation_id, m.learner_id, coalesce(c.name, ''), coalesce(k.address, c.address),
       m.external_learner_id, f.token,
       roll_sought(c.name, coalesce(k.address, c.address), m.external_learner_id),
       m.joined_at, coalesce(s.runs, 0), coalesce(s.runs_left, 0), coalesce(s.runs_completed, 0), s.last_activity_at
  from membership m
       left join sums s on s.membership_id = m.id
       left join account_contact c on c.account_id = m.learner_id
       left join known_address k on k.organisation_id = m.organisation_id and k.learner_id = m.learner_id
       left join profile f on f.account_id = m.learner_id
 where m.removed_at is null and (not m.imported or s.runs > 0);

insert into roll_word (organisation_id, word, membership_id)
select distinct organisation_id, left(word, 80), membership_id
  from roll_member, string_to_table(sought, ' ') as word
 where word <> '';
