-- A provider with twenty programmes of ten requirements, a course each; fifteen institutions, to one pathway of each of
-- which all programmes lead; and staff who work for the provider and for the first institution. Made by seed.

-- Ids as the product makes them: in order of time, then random.
create function pg_temp.u(kind int, n bigint) returns uuid
    language sql immutable as
$$
select (lpad(to_hex(1700000000000 + n * 1000), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8'
        || right(md5(kind || '-' || n), 15))::uuid
$$;

insert into organisation (id, slug, name, locale, time_zone, created_at)
values (pg_temp.u(100, 0), 'recorded-provider', 'Recorded Provider', 'en-GB', 'Europe/London', now() - interval '800 days');
insert into organisation (id, slug, name, locale, time_zone, created_at)
select pg_temp.u(101, i), 'recorded-college-' || i, 'College of Records ' || i, 'en-GB', 'Europe/London',
       now() - interval '800 days'
  from generate_series(0, 14) as i;

insert into programme (id, organisation_id, slug, title, summary, created_at)
select pg_temp.u(102, p), pg_temp.u(100, 0), 'recorded-' || p, 'Programme in Subject ' || p,
       'Ten courses that lead to something together.', now() - interval '800 days'
  from generate_series(0, 19) as p;
insert into requirement_group (id, programme_id, position)
select pg_temp.u(103, p), pg_temp.u(102, p), 0 from generate_series(0, 19) as p;

create temp table taught as
select p, r, p * 10 + r as n, 'recorded-' || p || '-' || r as slug, 'Part ' || r + 1 || ' of Subject ' || p as title
  from generate_series(0, 19) as p, generate_series(0, 9) as r;
insert into course (id, organisation_id, slug, title, summary, created_at)
select pg_temp.u(104, n), pg_temp.u(100, 0), slug, title, 'What there is to know about it.', now() - interval '800 days'
  from taught;
insert into course_run (id, course_id, slug, title, starts_at, created_at, model)
select pg_temp.u(105, n), pg_temp.u(104, n), 'the-run', 'The run', now() - interval '700 days',
       now() - interval '800 days', 'OPEN_SPONSORED'
  from taught;
insert into requirement (id, group_id, title, position) select pg_temp.u(106, n), pg_temp.u(103, p), title, r from taught;
insert into requirement_course (requirement_id, course_id) select pg_temp.u(106, n), pg_temp.u(104, n) from taught;

-- Any record opens the first pathway; three parts, good marks in two, or all of it most others; one is closed.
insert into pathway (id, organisation_id, title, offer, summary, about, credit_unit, contact, state, created_at, changed_at)
select pg_temp.u(107, i), pg_temp.u(101, i), 'Credit for parts of a degree ' || i, 'CREDIT',
       'Up to 30 credits towards a degree.', 'Send your record, and we look at each course in it.', 'ECTS credits',
       'admissions-' || i || '@recorded.example', case i when 14 then 'CLOSED' else 'OPEN' end,
       now() - interval '700 days', now() - interval '600 days'
  from generate_series(0, 14) as i;
insert into pathway_pairing (pathway_id, programme_id, minimum, requirements, percentage, state, proposed_at, answered_at)
select pg_temp.u(107, i), pg_temp.u(102, p),
       case i % 4 when 0 then 'ANY' when 1 then 'REQUIREMENTS' when 2 then 'GRADES' else 'COMPLETED' end,
       case i % 4 when 1 then 3 when 2 then 2 end, case i % 4 when 2 then 70 end, 'APPROVED',
       now() - interval '690 days', now() - interval '680 days'
  from generate_series(0, 14) as i, generate_series(0, 19) as p;

-- They sign in with the password of the demonstration.
insert into account (id, name, password_hash, locale, time_zone, created_at)
select pg_temp.u(108, i), 'Staff ' || i, a.password_hash, 'en-GB', 'Europe/London', now() - interval '700 days'
  from generate_series(0, 19) as i, account a join email_address e on e.account_id = a.id and e.normal = '{demo}';
insert into email_address (id, account_id, address, normal, is_primary, added_at, verified_at)
select pg_temp.u(109, i), pg_temp.u(108, i), 'staff-' || i || '@recorded.example', 'staff-' || i || '@recorded.example',
       true, now(), now()
  from generate_series(0, 19) as i;
insert into member (organisation_id, account_id, role, added_at)
select o.id, pg_temp.u(108, i), 'OWNER', now()
  from generate_series(0, 19) as i, organisation o where o.slug in ('recorded-provider', 'recorded-college-0');
