-- What is counted of credit pathways: the facts that their owners publish as views, and what is kept of the counting.

-- account: whom a merged learner belongs to. Whoever isn't in it is a person alone.
create view merged_learner as
with recursive up (learner_id, person_id) as (
    select learner_id, person_id from learner_alias where ended_at is null
     union all
    select up.learner_id, l.person_id
      from up join learner_alias l on l.learner_id = up.person_id and l.ended_at is null)
select learner_id, person_id from up
 where not exists (select from learner_alias l where l.learner_id = up.person_id and l.ended_at is null);

-- catalogue: the courses that meet requirements. "needed" is how many of the group's requirements have to be met; a group
-- without requirements has one row, without a course.
create view programme_requirement as
select g.programme_id, g.id as group_id,
       coalesce(g.needed, (select count(*) from requirement q where q.group_id = g.id))::int as needed,
       q.id as requirement_id, c.course_id
  from requirement_group g
  left join requirement q on q.group_id = g.id
  left join requirement_course c on c.requirement_id = q.id;

-- progress: the certificates that count for programmes.
create view standing_certificate as
select learner_id, run_id, course_id, result, percentage, earned_at
  from course_certificate
 where track <> 'AUDIT' and revoked_at is null;

-- pathway: since when learners of a programme could first send their records to a pathway. Written once, kept for good.
alter table pathway_pairing add column offered_at timestamptz;
update pathway_pairing p set offered_at = case state when 'APPROVED' then answered_at else proposed_at end
 where state in ('APPROVED', 'ENDED') and pathway_id in (select id from pathway where state <> 'DRAFT')
    or exists (select from application a where a.pathway_id = p.pathway_id and a.programme_id = p.programme_id);

create view offered_pathway as
select p.pathway_id, p.programme_id, w.organisation_id, w.title, p.minimum, p.requirements, p.percentage, p.offered_at,
       case when p.state = 'ENDED' then p.answered_at end as ended_at
  from pathway_pairing p
  join pathway w on w.id = p.pathway_id
 where p.offered_at is not null;

-- When a learner first read about a pathway, signed in; "seen_id" is the pathway's id, or the programme's for its list.
create table pathway_look (
    learner_id   uuid,
    programme_id uuid,
    seen_id      uuid,
    looked_at    timestamptz not null,
    primary key (learner_id, programme_id, seen_id)
);
create index pathway_look_programme on pathway_look (programme_id, seen_id);
select distribute('pathway_look', 'learner', 'learner_id');
alter table pathway_look
    add constraint pathway_look_programme foreign key (programme_id) references programme on delete cascade;

create view first_pathway_look as
select learner_id, programme_id, seen_id, looked_at from pathway_look;

-- What became of what was sent. Reading a record and deciding about it count from the first time; which decision counts
-- is the last word, unless it was taken back since.
create index application_programme on application (programme_id);
create view sent_application as
select a.learner_id, a.pathway_id, a.programme_id, a.organisation_id, a.state = 'WITHDRAWN' as withdrawn,
       coalesce(min(h.at) filter (where h.kind = 'SENT'), a.sent_at) as sent_at,
       min(h.at) filter (where h.kind in ('OPENED', 'REVIEW_BEGUN', 'GRANTED', 'DECLINED')) as opened_at,
       case when (array_agg(h.kind order by h.at desc, h.id desc)
                    filter (where h.kind in ('GRANTED', 'DECLINED', 'REVIEW_BEGUN', 'SENT_AGAIN')))[1] = 'GRANTED'
            then min(h.at) filter (where h.kind = 'GRANTED') end as granted_at,
       case when (array_agg(h.kind order by h.at desc, h.id desc)
                    filter (where h.kind in ('GRANTED', 'DECLINED', 'REVIEW_BEGUN', 'SENT_AGAIN')))[1] = 'DECLINED'
            then min(h.at) filter (where h.kind = 'DECLINED') end as declined_at
  from application a
  join application_history h on h.application_id = a.id
 group by a.learner_id, a.pathway_id, a.programme_id, a.organisation_id, a.id, a.state, a.sent_at;

-- insight: what learners say they want from a programme. A question that was put away is not asked again.
create table programme_want (
    learner_id   uuid,
    programme_id uuid,
    want         text        not null check (want in ('CREDIT', 'CAREER', 'INTEREST', 'OTHER', 'NOT_SAID')),
    said_at      timestamptz not null,
    primary key (learner_id, programme_id)
);
create index programme_want_programme on programme_want (programme_id);
select distribute('programme_want', 'learner', 'learner_id');
alter table programme_want
    add constraint programme_want_programme foreign key (programme_id) references programme on delete cascade;

-- What a programme's team measures its take-up against, in percent.
create table measure_baseline (
    programme_id uuid primary key,
    at_six       numeric(4, 1) not null check (at_six between 0 and 100),
    at_nine      numeric(4, 1) not null check (at_nine between 0 and 100),
    changed_at   timestamptz   not null,
    changed_by   uuid
);
select distribute('measure_baseline', 'local');
alter table measure_baseline
    add constraint measure_baseline_programme foreign key (programme_id) references programme on delete cascade;

-- The latest counting of a programme: numbers only, counted anew every night. "measured_id" is a pathway's id, or the
-- programme's for all of its pathways together.
create table measure_count (
    programme_id uuid primary key,
    counted_at   timestamptz not null,
    offered_at   timestamptz
);
select distribute('measure_count', 'local');
alter table measure_count
    add constraint measure_count_programme foreign key (programme_id) references programme on delete cascade;

-- Those who became eligible in one month and said that they want the same.
create table measure_cohort (
    programme_id uuid,
    measured_id  uuid,
    month        date,
    want         text,
    eligible     int not null,
    looked       int not null,
    sent         int not null,
    by_six       int not null,
    by_nine      int not null,
    opened       int not null,
    granted      int not null,
    declined     int not null,
    withdrawn    int not null,
    unread       int not null,
    primary key (programme_id, measured_id, month, want)
);
create index measure_cohort_measured on measure_cohort (measured_id);
select distribute('measure_cohort', 'local');
alter table measure_cohort
    add constraint measure_cohort_programme foreign key (programme_id) references programme on delete cascade;

-- How long it took half of those who came to a step, and nine of ten, in seconds.
create table measure_time (
    programme_id uuid,
    measured_id  uuid,
    step         text check (step in ('LOOKED', 'SENT', 'OPENED', 'GRANTED', 'DECLINED')),
    people       int    not null,
    median       bigint not null,
    ninth        bigint not null,
    primary key (programme_id, measured_id, step)
);
create index measure_time_measured on measure_time (measured_id);
select distribute('measure_time', 'local');
alter table measure_time
    add constraint measure_time_programme foreign key (programme_id) references programme on delete cascade;

-- Of those with a course done, before the first pathway was offered or after, how many completed the programme; "ripe"
-- are those whose first twelve months are over, "within" those of them who completed it by then.
create table measure_completion (
    programme_id uuid,
    offered      boolean,
    learners     int not null,
    completed    int not null,
    ripe         int not null,
    within       int not null,
    primary key (programme_id, offered)
);
select distribute('measure_completion', 'local');
alter table measure_completion
    add constraint measure_completion_programme foreign key (programme_id) references programme on delete cascade;

-- record: to which wording a learner agreed; until now there was one.
alter table data_consent add column wording int not null default 1;
alter table data_consent alter column wording drop default;
