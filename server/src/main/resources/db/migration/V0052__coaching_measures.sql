-- What is counted of coaching: the facts that their owners publish, what learners say of the help they get, and what is
-- kept of the counting.

-- catalogue: whose course it is.
create view provided_course as
select id as course_id, organisation_id from course;

-- progress: when somebody first opened a step. Unlike the last visit, it never changes.
create view step_visit as
select learner_id, run_id, first_visited_at as at from step_progress where first_visited_at is not null;

-- platform: codes and other texts that nobody took, and what a receiver of webhooks never took.
create view failed_text as
select id, to_number, purpose, reason, ended_at as at from text_message where state = 'FAILED';

create view abandoned_webhook as
select d.id, e.organisation_id, d.order_key, d.type, d.created_at, coalesce(d.last_attempt_at, d.created_at) as at
  from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
 where d.next_attempt_at is null and d.delivered_at is null;

-- coaching: since when learners of a programme could first be asked. Written once, kept for good: an offer that is closed
-- for a while, or a programme that is taken out of it, makes nobody less eligible who was.
create table coaching_offered (
    programme_id uuid,
    offer_id     uuid,
    since        timestamptz not null,
    primary key (programme_id, offer_id)
);
create index coaching_offered_by_offer on coaching_offered (offer_id);
select distribute('coaching_offered', 'reference');
alter table coaching_offered
    add constraint coaching_offered_programme foreign key (programme_id) references programme on delete cascade;
alter table coaching_offered add constraint coaching_offered_offer foreign key (offer_id) references coaching_offer;
insert into coaching_offered (programme_id, offer_id, since)
select p.programme_id, p.offer_id, w.since
  from coaching_programme p
  join coaching_offer o on o.id = p.offer_id
  join (select offer_id, min(published_at) as since from coaching_wording where published_at is not null group by offer_id) w
       on w.offer_id = p.offer_id
 where o.open or exists (select from coaching_asked a where a.offer_id = p.offer_id);

create view offered_coaching as
select programme_id, offer_id, since from coaching_offered;

create view coaching_question as
select learner_id, offer_id, wording_version, at from coaching_asked;

-- What learners answered themselves.
create view coaching_answer as
select learner_id, offer_id, id, word, wording_version, at from coaching_consent
 where word in ('AGREED', 'DECLINED', 'NO_NUMBER');

-- From when to when somebody's consent stood, and for which partner: until the next word, or until another partner was
-- named than the one it was given for.
create view coaching_consent_span as
select c.learner_id, c.offer_id, c.wording_version, w.partner, c.at as began_at,
       least(c.next_at,
             (select min(o.published_at) from coaching_wording o
               where o.offer_id = c.offer_id and o.published_at > w.published_at and o.partner <> w.partner)) as ended_at
  from (select learner_id, offer_id, word, wording_version, at,
               lead(at) over (partition by learner_id, offer_id order by at, id) as next_at
          from coaching_consent) c
  join coaching_wording w on w.offer_id = c.offer_id and w.version = c.wording_version
 where c.word = 'AGREED';

-- What went wrong on our side while somebody was asked, or with what somebody answered. Added to, never changed.
create table coaching_error (
    learner_id uuid,
    id         uuid,
    offer_id   uuid        not null,
    kind       text        not null check (kind in ('PAGE', 'ANSWER', 'CODE', 'FEED')),
    at         timestamptz not null,
    primary key (learner_id, id)
);
create index coaching_error_by_offer on coaching_error (offer_id, at);
select distribute('coaching_error', 'learner', 'learner_id');
alter table coaching_error add constraint coaching_error_offer foreign key (offer_id) references coaching_offer;

create view consent_error as
select learner_id, offer_id, kind, at from coaching_error;

-- insight: what learners say of the help they get from a provider, coached or not; a row is there once they may be asked.
-- One that was answered without a score was put away, and isn't asked again.
create table help_rating (
    learner_id  uuid,
    offer_id    uuid,
    asked_from  timestamptz not null,
    answered_at timestamptz,
    score       int check (score between 1 and 5),
    words       text        not null default '',
    primary key (learner_id, offer_id)
);
create index help_rating_by_offer on help_rating (offer_id) where score is not null;
select distribute('help_rating', 'learner', 'learner_id');
alter table help_rating add constraint help_rating_offer foreign key (offer_id) references coaching_offer;

-- The latest counting of an offer. "told_at" is when the team was told that too few agree; null while enough do.
create table coaching_count (
    offer_id   uuid primary key,
    counted_at timestamptz not null,
    told_at    timestamptz
);
select distribute('coaching_count', 'local');
alter table coaching_count add constraint coaching_count_offer foreign key (offer_id) references coaching_offer;

-- Those who became eligible in one week and were first asked with the same wording (0: not asked). "measured_id" is a
-- programme's id, or the offer's for all of them together.
create table coaching_cohort (
    offer_id    uuid,
    measured_id uuid,
    week        date,
    wording     int,
    eligible    int not null,
    textable    int not null,
    asked       int not null,
    consented   int not null,
    refused     int not null,
    no_number   int not null,
    ended       int not null,
    failed      int not null,
    primary key (offer_id, measured_id, week, wording)
);
select distribute('coaching_cohort', 'local');
alter table coaching_cohort add constraint coaching_cohort_offer foreign key (offer_id) references coaching_offer;

-- Coached learners, or others, who are alike. Of each outcome how many have had the time for it, and for how many it came
-- about; "ratings" is how many said how satisfied they are, with the sum of their scores and of their squares.
create table coaching_stratum (
    offer_id     uuid,
    measured_id  uuid,
    programme_id uuid,
    comparison   text check (comparison in ('ASKED', 'ELIGIBLE')),
    month        date,
    track        text,
    activity     text check (activity in ('NONE', 'SOME', 'MUCH')),
    coached      boolean,
    people       int not null,
    due_30       int not null,
    active_30    int not null,
    due_60       int not null,
    active_60    int not null,
    due_90       int not null,
    active_90    int not null,
    due_next     int not null,
    next         int not null,
    due_bundle   int not null,
    bundle       int not null,
    ratings      int not null,
    score_sum    int not null,
    score_square int not null,
    primary key (offer_id, measured_id, programme_id, comparison, month, track, activity, coached)
);
select distribute('coaching_stratum', 'local');
alter table coaching_stratum add constraint coaching_stratum_offer foreign key (offer_id) references coaching_offer;

-- How many learners consented to coaching by a partner at some time of a month.
create table coaching_month (
    offer_id uuid,
    partner  text,
    month    date,
    coached  int not null,
    primary key (offer_id, partner, month)
);
select distribute('coaching_month', 'local');
alter table coaching_month add constraint coaching_month_offer foreign key (offer_id) references coaching_offer;

-- The first consents in their order, until ten are without an error; "error" is the first kind of one.
create table coaching_first_consent (
    offer_id  uuid,
    place     int,
    agreed_at timestamptz not null,
    error     text,
    primary key (offer_id, place)
);
select distribute('coaching_first_consent', 'local');
alter table coaching_first_consent
    add constraint coaching_first_consent_offer foreign key (offer_id) references coaching_offer;
