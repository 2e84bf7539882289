package org.matricula.insight.coaching;

import java.util.List;

/**
 * The statements that gather what is known of one offer's learners, into tables that are there only while it is counted.
 * All take {@code offer}, {@code provider}, {@code zone} and {@code now}. Tables of learners are read first, each by itself,
 * as docs/scale.md has it.
 */
final class CoachingFacts {

    static final List<String> TABLES = List.of(
            """
            create temporary table coached_course (programme_id uuid, since timestamptz, group_id uuid, needed int,
                requirement_id uuid, course_id uuid) on commit drop""",
            """
            create temporary table coached_place (person_id uuid, course_id uuid, track text, verified_at timestamptz,
                left_at timestamptz, last_at timestamptz) on commit drop""",
            """
            create temporary table coached_activity (person_id uuid, course_id uuid, at timestamptz, joining boolean)
                on commit drop""",
            """
            create temporary table coached_answer (person_id uuid, asked_at timestamptz, wording int, agreed_at timestamptz,
                said text, ended boolean) on commit drop""",
            "create temporary table coached_error (person_id uuid, kind text, at timestamptz) on commit drop",
            "create temporary table coached_joining (person_id uuid, at timestamptz) on commit drop",
            "create temporary table coached_completion (programme_id uuid, person_id uuid, at timestamptz) on commit drop",
            "create temporary table coached_rating (person_id uuid, score int) on commit drop",
            "create temporary table coached_unreachable (learner_id uuid) on commit drop",
            """
            create temporary table coached_learner (programme_id uuid, person_id uuid, is_first boolean, track text,
                eligible_at timestamptz) on commit drop""");

    private static final String MERGED =
            "with merged as materialized (select learner_id, person_id from merged_learner),";

    private static final String COURSES = MERGED + """

            courses as materialized (select distinct course_id from coached_course),""";

    private static final String COURSE = """
            insert into coached_course (programme_id, since, group_id, needed, requirement_id, course_id)
            select o.programme_id, o.since, r.group_id, r.needed, r.requirement_id, r.course_id
              from offered_coaching o join programme_requirement r on r.programme_id = o.programme_id
             where o.offer_id = :offer and o.since <= :now""";

    /** "last_at" changes with every visit: good for knowing who came back, not for telling learners apart beforehand. */
    private static final String PLACE = "insert into coached_place " + COURSES + """

            joined as materialized (
                select j.learner_id, j.run_id, min(j.at) as at
                  from verified_joining j join learner_place p on p.learner_id = j.learner_id and p.run_id = j.run_id
                 where p.course_id in (select course_id from courses) and j.at <= :now
                 group by j.learner_id, j.run_id),
            places as materialized (
                select p.learner_id, p.run_id, p.course_id, p.track, p.activated_at, p.deactivated_at,
                       greatest(v.last_visited_at, v.last_comment_at) as last_at
                  from learner_place p
                  left join learner_visit v on v.learner_id = p.learner_id and v.run_id = p.run_id
                 where p.course_id in (select course_id from courses) and p.activated_at <= :now)
            select coalesce(m.person_id, p.learner_id), p.course_id, p.track,
                   coalesce(j.at, case when p.track <> 'AUDIT' then p.activated_at end), p.deactivated_at,
                   case when p.last_at <= :now then p.last_at end
              from places p
              left join joined j on j.learner_id = p.learner_id and j.run_id = p.run_id
              left join merged m on m.learner_id = p.learner_id""";

    /** What somebody did for the first time never changes: joining, opening a step, completing it, taking a test. */
    private static final String ACTIVITY = "insert into coached_activity " + COURSES + """

            did as materialized (
                select a.learner_id, p.course_id, a.at, true as joining
                  from verified_joining a join learner_place p on p.learner_id = a.learner_id and p.run_id = a.run_id
                 where p.course_id in (select course_id from courses)
                union all
                select a.learner_id, p.course_id, a.at, false
                  from step_visit a join learner_place p on p.learner_id = a.learner_id and p.run_id = a.run_id
                 where p.course_id in (select course_id from courses)
                union all
                select a.learner_id, p.course_id, a.at, false
                  from step_completion a join learner_place p on p.learner_id = a.learner_id and p.run_id = a.run_id
                 where p.course_id in (select course_id from courses)
                union all
                select a.learner_id, p.course_id, a.at, false
                  from test_taking a join learner_place p on p.learner_id = a.learner_id and p.run_id = a.run_id
                 where p.course_id in (select course_id from courses))
            select coalesce(m.person_id, d.learner_id), d.course_id, d.at, d.joining
              from did d left join merged m on m.learner_id = d.learner_id
             where d.at <= :now
            union all
            select person_id, course_id, verified_at, true from coached_place where verified_at is not null""";

    private static final String ANSWER = "insert into coached_answer " + MERGED + """

            shown as materialized (
                select learner_id, wording_version, at from coaching_question where offer_id = :offer and at <= :now),
            said as materialized (
                select learner_id, id, word, wording_version, at from coaching_answer where offer_id = :offer and at <= :now),
            standing as materialized (select learner_id from coaching_consenting where offer_id = :offer),
            standing_person as materialized (
                select distinct coalesce(m.person_id, s.learner_id) as person_id
                  from standing s left join merged m on m.learner_id = s.learner_id),
            asked as materialized (
                select coalesce(m.person_id, a.learner_id) as person_id, a.id, a.word, a.wording_version, a.at
                  from (select learner_id, null::uuid as id, null::text as word, wording_version, at from shown
                        union all
                        select learner_id, id, word, wording_version, at from said) as a
                  left join merged m on m.learner_id = a.learner_id)
            select person_id, min(at), (array_agg(wording_version order by at, wording_version))[1],
                   min(at) filter (where word = 'AGREED'),
                   (array_agg(word order by at desc, id desc) filter (where word is not null))[1],
                   bool_or(word = 'AGREED') and person_id not in (select person_id from standing_person)
              from asked group by person_id""";

    private static final String ERROR = "insert into coached_error " + MERGED + """

            wrong as materialized (
                select learner_id, kind, at from consent_error where offer_id = :offer and at <= :now)
            select coalesce(m.person_id, w.learner_id), w.kind, w.at
              from wrong w left join merged m on m.learner_id = w.learner_id""";

    /** When somebody first took a place in each of the provider's courses. */
    private static final String JOINING = "insert into coached_joining " + MERGED + """

            courses as materialized (select course_id from provided_course where organisation_id = :provider),
            places as materialized (
                select learner_id, course_id, activated_at from learner_place
                 where course_id in (select course_id from courses) and activated_at <= :now)
            select coalesce(m.person_id, p.learner_id), min(p.activated_at)
              from places p left join merged m on m.learner_id = p.learner_id
             group by 1, p.course_id""";

    private static final String COMPLETION = "insert into coached_completion " + COURSES + """

            earned as materialized (
                select learner_id, course_id, earned_at from standing_certificate
                 where course_id in (select course_id from courses) and earned_at <= :now),
            met as materialized (
                select c.programme_id, c.group_id, c.needed, c.requirement_id,
                       coalesce(m.person_id, e.learner_id) as person_id, min(e.earned_at) as at
                  from coached_course c
                  join earned e on e.course_id = c.course_id
                  left join merged m on m.learner_id = e.learner_id
                 group by 1, 2, 3, 4, 5),
            placed as materialized (
                select met.*, row_number() over (partition by programme_id, group_id, person_id order by at) as nth from met)
            select p.programme_id, p.person_id, max(p.at)
              from placed p
             where p.nth = p.needed
             group by p.programme_id, p.person_id
            having count(*) = (select count(distinct c.group_id) from coached_course c
                                where c.programme_id = p.programme_id and c.needed > 0)""";

    private static final String RATING = "insert into coached_rating " + MERGED + """

            rated as materialized (
                select learner_id, score, answered_at from help_rating
                 where offer_id = :offer and score is not null and answered_at <= :now)
            select distinct on (person_id) person_id, score
              from (select coalesce(m.person_id, r.learner_id) as person_id, r.score, r.answered_at, r.learner_id
                      from rated r left join merged m on m.learner_id = r.learner_id) as r
             order by person_id, answered_at desc, learner_id""";

    /**
     * Whoever held a verified place in a course of the programme and was active there, since learners could be asked: from
     * joining, or from that day if they were active within the ninety days before, or from whatever they did next. Who was
     * asked was eligible.
     */
    private static final String LEARNER = """
            insert into coached_learner (programme_id, person_id, is_first, track, eligible_at)
            with held as materialized (
                select c.programme_id, c.since, p.person_id, p.course_id, min(p.verified_at) as verified_at,
                       max(coalesce(p.left_at, 'infinity')) as left_at,
                       min(p.track) filter (where p.track <> 'AUDIT') as track
                  from (select distinct programme_id, since, course_id from coached_course) c
                  join coached_place p on p.course_id = c.course_id
                 where p.verified_at is not null
                 group by 1, 2, 3, 4),
            did as materialized (
                select h.programme_id, h.person_id, h.course_id, max(a.at) filter (where a.at <= h.since) as before,
                       min(a.at) filter (where a.at > h.since and a.at < h.left_at) as after,
                       min(a.at) filter (where a.joining and a.at >= h.since) as joined
                  from held h join coached_activity a on a.person_id = h.person_id and a.course_id = h.course_id
                 group by 1, 2, 3),
            eligible as materialized (
                select h.programme_id, h.person_id, coalesce(h.track, 'VERIFIED') as track,
                       least(d.joined,
                             case when h.verified_at < h.since and h.left_at > h.since then
                                  case when (d.before at time zone :zone)::date >= (h.since at time zone :zone)::date - 90
                                       then h.since else d.after end end,
                             case when a.asked_at >= h.verified_at and a.asked_at < h.left_at then a.asked_at end) as at
                  from held h
                  join did d on d.programme_id = h.programme_id and d.person_id = h.person_id and d.course_id = h.course_id
                  left join coached_answer a on a.person_id = h.person_id)
            select programme_id, person_id,
                   row_number() over (partition by person_id order by min(at), programme_id) = 1, min(track), min(at)
              from eligible where at is not null
             group by programme_id, person_id""";

    /** In this order. */
    static final List<String> GATHER =
            List.of(COURSE, PLACE, ACTIVITY, ANSWER, ERROR, JOINING, COMPLETION, RATING, LEARNER);

    private CoachingFacts() {}
}
