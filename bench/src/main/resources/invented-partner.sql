-- An organisation with {learners} learners in three of its thirty runs each, and {others} other people who learn in five
-- of them by themselves: made by seed. Each enrolment has 20 completed steps on average, from none to 40. What no page of
-- the Learning Manager reads is left out: histories of enrolments and invitations, and tallies of steps.

-- Ids as the product makes them: in order of time, then random.
create function pg_temp.u(kind int, n bigint) returns uuid
    language sql immutable as
$$
select (lpad(to_hex(1700000000000 + n * 1000), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8'
        || right(md5(kind || '-' || n), 15))::uuid
$$;

-- Any of the first "most" numbers from 0, always the same for n and seed.
create function pg_temp.any(n bigint, seed int, most int) returns int
    language sql immutable as
$$
select ((hashint8extended(n, seed) & 9223372036854775807) % most)::int
$$;

create temp table teaching as
select i, pg_temp.u(1, i) as course_id, pg_temp.u(2, i) as run_id,
       array(select pg_temp.u(3, i * 100 + step) from generate_series(0, 99) as step) as steps,
       (array['Accounting', 'Biology', 'Chemistry', 'Design', 'Economics', 'French', 'Geology', 'History', 'Informatics',
              'Justice', 'Kinetics', 'Linguistics', 'Medicine', 'Nursing', 'Optics', 'Philosophy', 'Quality', 'Rhetoric',
              'Statistics', 'Theatre', 'Urbanism', 'Viticulture', 'Welding', 'Xylography', 'Yoga', 'Zoology', 'Safety',
              'Leadership', 'Privacy', 'Writing'])[i + 1] as subject
  from generate_series(0, 29) as i;

insert into course (id, organisation_id, slug, title, created_at)
select course_id, (select id from organisation where slug = 'open-university'), 'measured-' || i,
       'Introduction to ' || subject, now() - interval '800 days'
  from teaching;
insert into course_run (id, course_id, slug, title, starts_at, created_at, model, published)
select run_id, course_id, 'this-year', 'This year', now() - (i + 30) * interval '10 days', now() - interval '800 days',
       'OPEN_SPONSORED', 1
  from teaching;
insert into content (run_id, version, outline, changed_at)
select run_id, 1, jsonb_build_object('weeks', jsonb_build_array(jsonb_build_object('title', 'Week', 'activities',
                      jsonb_build_array(jsonb_build_object('title', 'All', 'steps', to_jsonb(steps)))))), now()
  from teaching;
insert into step (run_id, version, id, title, content)
select run_id, 1, step, 'Step', '{"kind": "ARTICLE", "text": "Text"}' from teaching, unnest(steps) as step;

insert into organisation (id, slug, name, locale, time_zone, created_at)
values (pg_temp.u(4, 0), 'measured-partner', 'Measured Partner', 'en-GB', 'Europe/London', now() - interval '800 days');
insert into agreed_price (id, organisation_id, basis, currency, amount, valid_from, recorded_at)
values (pg_temp.u(4, 1), pg_temp.u(4, 0), 'NEGOTIATED', 'GBP', 4900, now() - interval '800 days', now());
insert into learner_group (id, organisation_id, name, created_at)
select pg_temp.u(5, i), pg_temp.u(4, 0), 'Site ' || i, now() - interval '700 days' from generate_series(1, 100) as i;

-- Twenty managers, who sign in with the password of the demonstration.
insert into account (id, name, password_hash, locale, time_zone, created_at)
select pg_temp.u(6, i), 'Manager ' || i, a.password_hash, 'en-GB', 'Europe/London', now() - interval '700 days'
  from generate_series(0, 19) as i, account a join email_address e on e.account_id = a.id and e.normal = '{demo}';
insert into email_address (id, account_id, address, normal, is_primary, added_at, verified_at)
select pg_temp.u(7, i), pg_temp.u(6, i), 'manager-' || i || '@measured.example', 'manager-' || i || '@measured.example',
       true, now(), now()
  from generate_series(0, 19) as i;
insert into member (organisation_id, account_id, role, added_at)
select pg_temp.u(4, 0), pg_temp.u(6, i), 'LEARNING_MANAGER', now() from generate_series(0, 19) as i;
insert into learning_manager_invitation (id, organisation_id, sent_at, sent_by, recipients)
values (pg_temp.u(4, 2), pg_temp.u(4, 0), now(), pg_temp.u(6, 0), 20);
insert into learning_manager_acceptance (organisation_id, version, accepted_at, accepted_by)
select pg_temp.u(4, 0), max(version), now(), pg_temp.u(6, 0) from learning_manager_acceptance;

create temp table person as
select n, pg_temp.u(8, n) as id, name,
       translate(lower(name), 'äöüéíóñçøåæëı ''', 'aoueioncoaaei.') || '.' || n || '@people.example' as address
  from (select n, (array['Anna', 'Ben', 'Chiara', 'Dmitri', 'Elif', 'Fatima', 'Grace', 'Hugo', 'Inés', 'Jan', 'Kofi',
                         'Lena', 'Mei', 'Noah', 'Olga', 'Pavel', 'Quinn', 'Rosa', 'Søren', 'Tara', 'Uma', 'Viktor',
                         'Wanda', 'Xenia', 'Yusuf', 'Zoë', 'Ada', 'Bruno', 'Carla', 'David']
                  )[1 + pg_temp.any(n, 1, 30)] || ' ' ||
                  (array['Smith', 'Okoro', 'Müller', 'García', 'Ivanova', 'Ng', 'O''Brien', 'Patel', 'Rossi', 'Silva',
                         'Tanaka', 'Ueda', 'Vogel', 'Weber', 'Xu', 'Yılmaz', 'Zhang', 'Abebe', 'Bauer', 'Cohen',
                         'van den Berg', 'Diallo', 'Eriksson', 'Ferrari', 'Gómez', 'Haddad', 'Ito', 'Jensen', 'Kaya',
                         'Lopez', 'Mensah', 'Novak', 'Owusu', 'Popescu', 'Quispe', 'Rahman', 'Santos', 'Tran',
                         'Underwood', 'Wójcik'])[1 + pg_temp.any(n, 2, 40)] as name
          from generate_series(0::bigint, {learners} + {others} - 1) as n) as named;
insert into account (id, name, locale, time_zone, created_at)
select id, name, 'en-GB', 'Europe/London', now() - interval '700 days' from person order by n;
insert into email_address (id, account_id, address, normal, is_primary, added_at, verified_at)
select pg_temp.u(9, n), id, address, address, true, now(), now() from person order by n;
insert into membership (id, organisation_id, learner_id, external_learner_id, group_id, joined_at)
select pg_temp.u(10, n), pg_temp.u(4, 0), id, 'S-' || lpad(n::text, 6, '0'),
       case when pg_temp.any(n, 3, 10) < 6 then pg_temp.u(5, 1 + pg_temp.any(n, 4, 100)) end,
       now() - interval '600 days' + n * interval '1 minute'
  from person where n < {learners} order by n;

-- All of the organisation's learners take the first run; each of ten runs has a tenth of them, and nineteen the rest.
create temp table place as
select p.id as learner_id, p.n, p.address, t.run_id, t.course_id, t.steps as taught, t.i, p.n < {learners} as through,
       p.n * 32 + t.i as k, pg_temp.any(p.n * 32 + t.i, 5, 41) as steps,
       now() - interval '1 day' * (30 + pg_temp.any(p.n * 32 + t.i, 6, 400))
             - interval '1 second' * pg_temp.any(p.n * 32 + t.i, 7, 86400) as enrolled_at
  from person p
       cross join lateral unnest(case when p.n < {learners}
                                      then array[0, 1 + p.n * 10 / {learners}, 11 + p.n % 19]
                                      else array[p.n % 30, (p.n + 7) % 30, (p.n + 13) % 30, (p.n + 18) % 30,
                                                 (p.n + 24) % 30] end) as number
       join teaching t on t.i = number
 order by p.n, t.i;
create temp table done as
select learner_id, run_id, course_id, taught, i, n, k, through, address, steps, enrolled_at,
       case when pg_temp.any(k, 8, 20) = 0 then enrolled_at + interval '20 days' end as left_at,
       case when steps > 0 then enrolled_at + interval '1 day' * pg_temp.any(k, 9, 30) end as visited_at,
       least(steps / 10, 3) as tests, case when steps > 0 then pg_temp.any(k, 10, 8) else 0 end as comments
  from place order by n, i;
analyze done;

insert into enrolment (learner_id, run_id, course_id, track, source, organisation_id, activated_at, deactivated_at)
select learner_id, run_id, course_id, case when through then 'SPONSORED' else 'AUDIT' end,
       case when through then 'PERSONAL_INVITATION' else 'OWN' end, case when through then pg_temp.u(4, 0) end,
       enrolled_at, left_at
  from done;
insert into run_enrolment_tally (run_id, enrolled, left_run)
select run_id, count(*) - count(left_at), count(left_at) from done group by run_id;
insert into progress (learner_id, run_id, organisation_id, steps_completed, tests_taken, average_score, comments,
                      last_step_id, last_visited_at, last_comment_at)
select learner_id, run_id, case when through then pg_temp.u(4, 0) end, steps, tests,
       case when tests > 0 then pg_temp.any(k, 11, 1001) / 10.0 end, comments, taught[steps], visited_at,
       case when comments > 0 then visited_at end
  from done;
insert into run_progress_tally (run_id, learners, steps_completed, comments)
select run_id, count(*), sum(steps), sum(comments) from done group by run_id;
insert into course_certificate (learner_id, run_id, course_id, track, result, earned_at)
select learner_id, run_id, course_id, case when through then 'SPONSORED' else 'VERIFIED' end, 'PASS', visited_at
  from done where steps > 36;
insert into course_certificate_tally (course_id, certificates)
select course_id, count(*) from done where steps > 36 group by course_id;
insert into step_progress (learner_id, run_id, step_id, first_visited_at, last_visited_at, completed_at)
select learner_id, run_id, step, enrolled_at, visited_at, visited_at
  from done cross join lateral unnest(taught[1:steps]) as step;

insert into charge (id, organisation_id, learner_id, run_id, course_id, at, month, amount, currency, source, group_id)
select pg_temp.u(11, k), pg_temp.u(4, 0), learner_id, run_id, course_id, enrolled_at,
       date_trunc('month', enrolled_at at time zone 'Europe/London')::date, 4900, 'GBP', 'PERSONAL_INVITATION', m.group_id
  from done join membership m using (learner_id) where through order by enrolled_at;
insert into charge_tally (organisation_id, month, currency, charges, amount, prepaid, to_invoice, credited)
select organisation_id, month, currency, count(*), sum(amount), 0, sum(amount), 0 from charge
 where organisation_id = pg_temp.u(4, 0) group by organisation_id, month, currency;
insert into budget (id, organisation_id, group_id, currency, most, spent, from_at, recorded_at)
select pg_temp.u(12, i), pg_temp.u(4, 0), pg_temp.u(5, i), 'GBP', 1000000000,
       (select coalesce(sum(amount), 0) from charge where group_id = pg_temp.u(5, i)), now() - interval '700 days', now()
  from generate_series(1, 20) as i;

-- The invitations that were accepted, and in each run some that wait for an answer and some that were declined.
insert into invitation_batch (id, organisation_id, run_id, requested_by, requested_at, size)
select pg_temp.u(13, i), pg_temp.u(4, 0), run_id, pg_temp.u(6, 0), now() - interval '1 day', 1000 from teaching;
insert into invitation (id, organisation_id, run_id, batch_id, address, normal, only_address, state, created_at,
                        expires_at, sent_at, answered_at, accepted_by)
select pg_temp.u(14, k), pg_temp.u(4, 0), run_id, pg_temp.u(13, i), address, address, false, 'ACCEPTED',
       enrolled_at - interval '3 days', enrolled_at + interval '30 days', enrolled_at - interval '3 days', enrolled_at,
       learner_id
  from done where through;
insert into invitation (id, organisation_id, run_id, batch_id, address, normal, only_address, state, created_at,
                        expires_at, sent_at, answered_at)
select pg_temp.u(15, i * 10000 + j), pg_temp.u(4, 0), run_id, pg_temp.u(13, i), address, address, false, state,
       now() - j * interval '1 minute', now() + interval '60 days', now() - j * interval '1 minute',
       case when state = 'DECLINED' then now() end
  from teaching, generate_series(1, 1500) as j,
       lateral (select 'guest.' || i || '.' || j || '@guests.example' as address,
                       case when j <= 1000 then 'SENT' when j <= 1200 then 'BOUNCED' else 'DECLINED' end as state) as one;
insert into invitation_tally (organisation_id, run_id, pending, declined)
select pg_temp.u(4, 0), run_id, 1200, 300 from teaching;
