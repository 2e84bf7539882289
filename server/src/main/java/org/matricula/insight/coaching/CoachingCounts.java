package org.matricula.insight.coaching;

/** The statements that count what {@link CoachingFacts} gathered, and keep the numbers. They take the same. */
final class CoachingCounts {

    /** Everybody by programme, and once for the offer. */
    private static final String MEASURED = """
            with measured as materialized (
                select programme_id as measured_id, l.* from coached_learner l
                union all
                select cast(:offer as uuid), l.* from coached_learner l where is_first)""";

    static final String COHORTS = "insert into coaching_cohort " + MEASURED + """

            select :offer, l.measured_id, date_trunc('week', l.eligible_at at time zone :zone)::date, coalesce(a.wording, 0),
                   count(*),
                   count(*) filter (
                       where a.agreed_at is not null
                          or coalesce(a.said, '') <> 'NO_NUMBER'
                             and l.person_id not in (
                                 select coalesce(m.person_id, u.learner_id)
                                   from coached_unreachable u left join merged_learner m on m.learner_id = u.learner_id)),
                   count(a.asked_at), count(a.agreed_at),
                   count(*) filter (where a.agreed_at is null and a.said = 'DECLINED'),
                   count(*) filter (where a.agreed_at is null and a.said = 'NO_NUMBER'),
                   count(*) filter (where a.ended),
                   count(*) filter (where l.person_id in (select person_id from coached_error))
              from measured l left join coached_answer a on a.person_id = l.person_id
             group by 2, 3, 4""";

    static final String CASE_TABLE = """
            create temporary table coached_case (programme_id uuid, person_id uuid, is_first boolean, track text,
                comparison text, zero_at timestamptz, zero_on date, coached boolean) on commit drop""";

    /**
     * Who is compared with whom, by what they had said seven days after day zero; what they did later changes nothing. Day
     * zero is the same for both: the day they were asked, or the day they became eligible.
     */
    static final String CASES = """
            insert into coached_case (programme_id, person_id, is_first, track, comparison, zero_at, zero_on, coached)
            with zero as materialized (
                select l.*, a.asked_at, a.agreed_at, z.comparison, z.zero_at, (z.zero_at at time zone :zone)::date as zero_on
                  from coached_learner l
                  left join coached_answer a on a.person_id = l.person_id
                 cross join lateral (values ('ASKED', greatest(l.eligible_at, a.asked_at)), ('ELIGIBLE', l.eligible_at))
                       as z (comparison, zero_at)
                 where z.comparison = 'ELIGIBLE' or a.asked_at is not null),
            known as materialized (
                select zero.*, coalesce((agreed_at at time zone :zone)::date <= zero_on + 7, false) as coached,
                       coalesce((asked_at at time zone :zone)::date <= zero_on + 7, false) as asked
                  from zero where zero_on + 7 < (:now at time zone :zone)::date)
            select programme_id, person_id, is_first, track, comparison, zero_at, zero_on, coached
              from known where coached or comparison = 'ASKED' or not asked""";

    static final String STRATA = """
            insert into coaching_stratum
            with taken as materialized (
                select c.programme_id, c.group_id, c.needed, c.requirement_id, p.person_id, min(p.verified_at) as at
                  from coached_course c join coached_place p on p.course_id = c.course_id
                 where p.verified_at is not null
                 group by 1, 2, 3, 4, 5),
            placed as materialized (
                select taken.*, row_number() over (partition by programme_id, group_id, person_id order by at) as nth
                  from taken),
            asked_for as materialized (
                select distinct programme_id, group_id, needed from coached_course where needed > 0),
            covered as materialized (
                select p.programme_id, p.person_id, max(p.at) as at
                  from placed p where p.nth = p.needed
                 group by p.programme_id, p.person_id
                having count(*) = (select count(*) from asked_for g where g.programme_id = p.programme_id)),
            courses as materialized (select distinct programme_id, course_id from coached_course),
            seen as materialized (
                select c.programme_id, s.person_id, max(s.at) as at
                  from courses c
                  join (select person_id, course_id, at from coached_activity
                        union all
                        select person_id, course_id, last_at from coached_place) s on s.course_id = c.course_id
                 group by 1, 2),
            before as materialized (
                select k.programme_id, k.person_id, k.comparison, count(distinct (a.at at time zone :zone)::date) as days
                  from coached_case k
                  join courses c on c.programme_id = k.programme_id
                  join coached_activity a on a.person_id = k.person_id and a.course_id = c.course_id
                 where a.at < k.zero_at and (a.at at time zone :zone)::date >= k.zero_on - 30
                 group by 1, 2, 3),
            lacking as materialized (
                select k.programme_id, k.person_id, k.comparison, sum(greatest(0, g.needed - (
                           select count(*) from taken t
                            where t.programme_id = k.programme_id and t.person_id = k.person_id
                              and t.group_id = g.group_id and t.at <= k.zero_at))) as number
                  from coached_case k join asked_for g on g.programme_id = k.programme_id
                 group by 1, 2, 3),
            outcome as materialized (
                select k.*, case when coalesce(b.days, 0) = 0 then 'NONE' when b.days < 4 then 'SOME' else 'MUCH' end as activity,
                       (:now at time zone :zone)::date - k.zero_on as days,
                       (s.at at time zone :zone)::date - k.zero_on as last,
                       (e.at at time zone :zone)::date - k.zero_on as completed,
                       exists (select from coached_joining j
                                where j.person_id = k.person_id and j.at > k.zero_at
                                  and (j.at at time zone :zone)::date <= k.zero_on + 180) as next,
                       coalesce(l.number, 0) >= 2 as may_bundle,
                       coalesce(v.at > k.zero_at and (v.at at time zone :zone)::date <= k.zero_on + 180
                                and (select count(*) from taken t
                                      where t.programme_id = k.programme_id and t.person_id = k.person_id
                                        and t.at > k.zero_at
                                        and (t.at at time zone :zone)::date = (v.at at time zone :zone)::date) >= 2,
                                false) as bundle,
                       r.score
                  from coached_case k
                  left join before b
                       on b.programme_id = k.programme_id and b.person_id = k.person_id and b.comparison = k.comparison
                  left join seen s on s.programme_id = k.programme_id and s.person_id = k.person_id
                  left join coached_completion e on e.programme_id = k.programme_id and e.person_id = k.person_id
                  left join lacking l
                       on l.programme_id = k.programme_id and l.person_id = k.person_id and l.comparison = k.comparison
                  left join covered v on v.programme_id = k.programme_id and v.person_id = k.person_id
                  left join coached_rating r on r.person_id = k.person_id),
            measured as materialized (
                select programme_id as measured_id, o.* from outcome o
                union all
                select cast(:offer as uuid), o.* from outcome o where is_first)
            select :offer, measured_id, programme_id, comparison, date_trunc('month', zero_on)::date, track, activity,
                   coached, count(*),
                   count(*) filter (where days >= 60), count(*) filter (where days >= 60 and (last >= 30 or completed <= 30)),
                   count(*) filter (where days >= 90), count(*) filter (where days >= 90 and (last >= 60 or completed <= 60)),
                   count(*) filter (where days >= 120), count(*) filter (where days >= 120 and (last >= 90 or completed <= 90)),
                   count(*) filter (where days >= 180), count(*) filter (where days >= 180 and next),
                   count(*) filter (where days >= 180 and may_bundle),
                   count(*) filter (where days >= 180 and may_bundle and bundle),
                   count(score), coalesce(sum(score), 0), coalesce(sum(score * score), 0)
              from measured
             group by 2, 3, 4, 5, 6, 7, 8""";

    /** A consent counts in each month of which it stood a moment, on the provider's calendar. */
    static final String MONTHS = """
            insert into coaching_month (offer_id, partner, month, coached)
            with merged as materialized (select learner_id, person_id from merged_learner),
            spans as materialized (
                select learner_id, partner, began_at, least(ended_at, :now) as ended_at
                  from coaching_consent_span where offer_id = :offer and began_at <= :now)
            select :offer, s.partner, m.month::date, count(distinct coalesce(p.person_id, s.learner_id))
              from spans s
              left join merged p on p.learner_id = s.learner_id
             cross join lateral generate_series(
                       date_trunc('month', s.began_at at time zone :zone),
                       greatest(s.began_at, s.ended_at - interval '1 microsecond') at time zone :zone,
                       interval '1 month') as m (month)
             group by 2, 3""";

    /** Everything that went wrong for a learner until a week after the consent is the consent's: a partner is tried for days. */
    static final String FIRST_CONSENTS = """
            insert into coaching_first_consent (offer_id, place, agreed_at, error)
            with agreed as materialized (
                select a.person_id, a.agreed_at,
                       (select e.kind from coached_error e
                         where e.person_id = a.person_id and e.at <= a.agreed_at + interval '7 days'
                         order by e.at, e.kind limit 1) as error
                  from coached_answer a where a.agreed_at is not null),
            placed as materialized (
                select row_number() over (order by agreed_at, person_id) as place, agreed_at, error,
                       count(*) filter (where error is null) over (order by agreed_at, person_id) as good
                  from agreed)
            select :offer, place, agreed_at, error from placed
             where good < 10 or good = 10 and error is null""";

    /**
     * A month after day zero everybody who is compared is asked the same once, unless it is long ago, or the account is
     * closed.
     */
    static final String QUESTIONS = """
            insert into help_rating (learner_id, offer_id, asked_from)
            with here as materialized (select account_id from account_reader),
            zero as materialized (
                select l.person_id, (coalesce(min(a.asked_at), min(l.eligible_at)) at time zone :zone)::date as day
                  from coached_learner l left join coached_answer a on a.person_id = l.person_id
                 group by l.person_id)
            select z.person_id, :offer, :now
              from zero z
             where z.day + 30 <= (:now at time zone :zone)::date and z.day + 120 > (:now at time zone :zone)::date
               and z.person_id in (select account_id from here)
            on conflict do nothing""";

    private CoachingCounts() {}
}
