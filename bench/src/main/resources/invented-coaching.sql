-- A provider with a programme of five courses that coaching by a partner comes with, and one course without; a million
-- learners, of whom 200,000 are eligible: half of these agreed, a quarter declined, the others weren't asked yet. The first
-- 10,000, of all kinds, have a place in the course without coaching too. Made by seed.

create function pg_temp.u(kind int, n bigint) returns uuid
    language sql immutable as
$$
select (lpad(to_hex(1700000000000 + n * 1000), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8'
        || right(md5(kind || '-' || n), 15))::uuid
$$;

set synchronous_commit = off;
set work_mem = '256MB';
set maintenance_work_mem = '512MB';

insert into organisation (id, slug, name, locale, time_zone, created_at)
values (pg_temp.u(200, 0), 'coached-provider', 'Coached Provider', 'en-GB', 'Europe/London', now() - interval '800 days');
insert into programme (id, organisation_id, slug, title, summary, created_at)
values (pg_temp.u(201, 0), pg_temp.u(200, 0), 'coached', 'Coached Programme', 'Five courses.', now() - interval '800 days');
insert into requirement_group (id, programme_id, position) values (pg_temp.u(202, 0), pg_temp.u(201, 0), 0);
insert into course (id, organisation_id, slug, title, summary, created_at)
select pg_temp.u(203, n), pg_temp.u(200, 0), 'coached-' || n, 'Coached Course ' || n, 'What there is to know.',
       now() - interval '800 days'
  from generate_series(0, 5) as n;
insert into course_run (id, course_id, slug, title, starts_at, created_at, model, published)
select pg_temp.u(204, n), pg_temp.u(203, n), 'run', 'The run', now() - interval '400 days', now() - interval '800 days',
       'OPEN_SPONSORED', 1
  from generate_series(0, 5) as n;
insert into requirement (id, group_id, title, position)
select pg_temp.u(205, n), pg_temp.u(202, 0), 'Coached Course ' || n, n from generate_series(0, 4) as n;
insert into requirement_course (requirement_id, course_id)
select pg_temp.u(205, n), pg_temp.u(203, n) from generate_series(0, 4) as n;
insert into content (run_id, version, outline, changed_at)
select pg_temp.u(204, n), 1,
       jsonb_build_object('weeks', jsonb_build_array(jsonb_build_object('title', 'Week', 'activities', jsonb_build_array(
           jsonb_build_object('title', 'All', 'steps',
               (select jsonb_agg(pg_temp.u(206, n * 100 + s)) from generate_series(0, 99) as s)))))),
       now()
  from generate_series(0, 5) as n;
insert into step (run_id, version, id, title, content)
select pg_temp.u(204, n), 1, pg_temp.u(206, n * 100 + s), 'Step', '{"kind":"ARTICLE","text":"Text"}'
  from generate_series(0, 5) as n, generate_series(0, 99) as s;

insert into coaching_offer (id, organisation_id, title, text, topics, languages, partner, sender_name, regions, hold_days,
                            summary, open, version, created_at)
values (pg_temp.u(207, 0), pg_temp.u(200, 0), 'Your coach', 'Somebody to text.', array['CAREER Find work'], array['en'],
        'Measured Partner', 'Coached', array['US', 'PR', 'GU', 'VI', 'AS', 'MP'], 30,
        array['STEPS', 'AVERAGE_SCORE', 'LAST_ACTIVE', 'CERTIFICATES'], true, 1, now() - interval '200 days');
insert into coaching_programme (programme_id, offer_id) values (pg_temp.u(201, 0), pg_temp.u(207, 0));
insert into coaching_wording (offer_id, version, material, partner, summary, made_at, published_at)
values (pg_temp.u(207, 0), 1, false, 'Measured Partner', array['STEPS', 'AVERAGE_SCORE', 'LAST_ACTIVE', 'CERTIFICATES'],
        now() - interval '200 days', now() - interval '200 days');
insert into coaching_wording_text (offer_id, version, language, text)
values (pg_temp.u(207, 0), 1, 'en', 'I agree that a coach of Measured Partner texts me.');

insert into account (id, name, password_hash, locale, time_zone, created_at)
select pg_temp.u(208, n), 'Chiara Okoro ' || n, case when n = 0 then a.password_hash end, 'en-GB', 'Europe/London',
       now() - interval '400 days'
  from generate_series(0, {learners} - 1) as n, account a join email_address e on e.account_id = a.id and e.normal = '{demo}';
insert into email_address (id, account_id, address, normal, is_primary, added_at, verified_at)
select pg_temp.u(209, n), pg_temp.u(208, n), 'learner-' || n || '@coached.example', 'learner-' || n || '@coached.example',
       true, now(), now()
  from generate_series(0, {learners} - 1) as n;

-- One in five is eligible, and half of the others are on the audit track of the same courses.
insert into enrolment (learner_id, run_id, course_id, track, source, activated_at)
select pg_temp.u(208, n), pg_temp.u(204, n / 10 % 5), pg_temp.u(203, n / 10 % 5),
       case when n % 5 = 0 or n % 2 = 0 then 'VERIFIED' else 'AUDIT' end, 'OWN',
       now() - make_interval(days => case when n % 5 = 0 then 1 + (n / 10 % 80)::int else 100 + (n / 10 % 200)::int end)
  from generate_series(0, {learners} - 1) as n;
insert into enrolment (learner_id, run_id, course_id, track, source, activated_at)
select pg_temp.u(208, n), pg_temp.u(204, 5), pg_temp.u(203, 5), 'VERIFIED', 'OWN', now() - interval '120 days'
  from generate_series(0, 9999) as n;
insert into progress (learner_id, run_id, steps_completed, average_score, last_visited_at)
select pg_temp.u(208, n), pg_temp.u(204, n / 10 % 5), n / 10 % 90, 60 + n / 10 % 40,
       now() - make_interval(days => case when n % 5 = 0 then (n / 10 % 40)::int else 95 + (n / 10 % 200)::int end)
  from generate_series(0, {learners} - 1) as n;
insert into coaching_phone (learner_id, id, number, added_at, confirmed_at)
select pg_temp.u(208, n), pg_temp.u(210, n), '+1202555' || lpad((n % 10000)::text, 4, '0'), now() - interval '60 days',
       now() - interval '60 days'
  from generate_series(0, {learners} - 1, 10) as n;
insert into coaching_consent (learner_id, id, offer_id, word, wording_version, language, at, source, phone_id)
select pg_temp.u(208, n), pg_temp.u(211, n), pg_temp.u(207, 0), case when n % 10 = 0 then 'AGREED' else 'DECLINED' end,
       1, 'en', now() - interval '60 days', 'GATE', case when n % 10 = 0 then pg_temp.u(210, n) end
  from generate_series(0, {learners} - 1, 5) as n
 where n % 10 = 0 or n % 20 = 5;
insert into coaching_pseudonym (learner_id, offer_id, partner, pseudonym, made_at)
select pg_temp.u(208, n), pg_temp.u(207, 0), 'Measured Partner', md5('pseudonym-' || n), now() - interval '60 days'
  from generate_series(0, {learners} - 1, 10) as n;

-- Who signs in for the partner, with the password of the demonstration.
insert into account (id, name, password_hash, locale, time_zone, created_at)
select pg_temp.u(212, 0), 'Partner', a.password_hash, 'en-GB', 'Europe/London', now()
  from account a join email_address e on e.account_id = a.id and e.normal = '{demo}';
insert into email_address (id, account_id, address, normal, is_primary, added_at, verified_at)
values (pg_temp.u(213, 0), pg_temp.u(212, 0), 'staff@coached.example', 'staff@coached.example', true, now(), now());
insert into member (organisation_id, account_id, role, added_at)
values (pg_temp.u(200, 0), pg_temp.u(212, 0), 'OWNER', now());
