package org.matricula.insight;

/** The statements by which measures are counted. All take {@code programme}, {@code zone} and {@code now}. */
final class MeasureSql {

    /** What is there only while it is counted. */
    static final String TABLE = """
            create temporary table measured (
                measured_id uuid, person_id uuid, want text, eligible_at timestamptz, looked_at timestamptz,
                sent_at timestamptz, opened_at timestamptz, granted_at timestamptz, declined_at timestamptz,
                withdrawn boolean, first_at timestamptz, completed_at timestamptz) on commit drop""";

    /**
     * Into {@link #TABLE}: each person for each pathway, and once for the programme (measured_id is its id), with when
     * they became eligible, looked, sent and so on. Tables of learners are read first, each by itself, as docs/scale.md has
     * it.
     */
    static final String MEASURED = """
            insert into measured (measured_id, person_id, want, eligible_at, looked_at, sent_at, opened_at, granted_at,
                                  declined_at, withdrawn, first_at, completed_at)
            with merged as materialized (
                select learner_id, person_id from merged_learner),
            offered as materialized (
                select pathway_id, minimum, coalesce(requirements, 1) as asked, percentage, offered_at,
                       coalesce(ended_at, 'infinity') as ended_at
                  from offered_pathway where programme_id = :programme),
            asking as materialized (
                select group_id, needed, requirement_id, course_id from programme_requirement
                 where programme_id = :programme),
            earned as materialized (
                select c.learner_id, r.group_id, r.needed, r.requirement_id, c.earned_at, c.percentage,
                       case c.result when 'DISTINCTION' then 0 else 1000 end + 100 - coalesce(c.percentage, -1) as place
                  from programme_requirement r
                  join standing_certificate c on c.course_id = r.course_id
                 where r.programme_id = :programme and c.earned_at <= :now),
            -- A mark counts for a minimum if the record showed it: the best at its time, as records put them.
            own as materialized (
                select person_id, group_id, needed, requirement_id, earned_at, percentage,
                       place = min(place) over (partition by person_id, requirement_id order by earned_at, place) as best
                  from (select coalesce(m.person_id, e.learner_id) as person_id, e.*
                          from earned e left join merged m on m.learner_id = e.learner_id) as e),
            met as materialized (
                select person_id, group_id, needed, met_at,
                       row_number() over (partition by person_id order by met_at) as nth,
                       row_number() over (partition by person_id, group_id order by met_at) as nth_of_group
                  from (select person_id, group_id, needed, requirement_id, min(earned_at) as met_at
                          from own group by person_id, group_id, needed, requirement_id) as m),
            complete as materialized (
                select person_id, max(met_at) as completed_at from met where nth_of_group = needed
                 group by person_id
                having count(*) = (select count(distinct group_id) from asking where needed > 0)),
            good as materialized (
                select pathway_id, asked, person_id, met_at,
                       row_number() over (partition by pathway_id, person_id order by met_at) as nth
                  from (select o.pathway_id, o.asked, own.person_id, own.requirement_id, min(own.earned_at) as met_at
                          from offered o
                          join own on own.best and own.percentage >= o.percentage
                         where o.minimum = 'GRADES'
                         group by o.pathway_id, o.asked, own.person_id, own.requirement_id) as g),
            minimum as materialized (
                select o.pathway_id as measured_id, met.person_id, greatest(met.met_at, o.offered_at) as eligible_at
                  from offered o join met on met.nth = o.asked
                 where o.minimum in ('ANY', 'REQUIREMENTS') and greatest(met.met_at, o.offered_at) < o.ended_at
                union all
                select o.pathway_id, good.person_id, greatest(good.met_at, o.offered_at)
                  from offered o join good on good.pathway_id = o.pathway_id and good.nth = good.asked
                 where greatest(good.met_at, o.offered_at) < o.ended_at
                union all
                select o.pathway_id, complete.person_id, greatest(complete.completed_at, o.offered_at)
                  from offered o cross join complete
                 where o.minimum = 'COMPLETED' and greatest(complete.completed_at, o.offered_at) < o.ended_at
                union all
                select :programme, met.person_id, greatest(met.met_at, first.offered_at)
                  from (select min(offered_at) as offered_at from offered) as first
                  cross join met
                 where met.nth = 1 and first.offered_at is not null),
            application as materialized (
                select coalesce(m.person_id, a.learner_id) as person_id, a.pathway_id, a.withdrawn, a.sent_at, a.opened_at,
                       a.granted_at, a.declined_at
                  from sent_application a left join merged m on m.learner_id = a.learner_id
                 where a.programme_id = :programme),
            sending as materialized (
                select measured_id, person_id, bool_and(withdrawn) as withdrawn, min(sent_at) as sent_at,
                       min(opened_at) as opened_at, min(granted_at) as granted_at, min(declined_at) as declined_at
                  from (select pathway_id as measured_id, a.* from application a
                        union all
                        select :programme, a.* from application a) as a
                 group by measured_id, person_id),
            looks as materialized (
                select learner_id, seen_id, looked_at from first_pathway_look where programme_id = :programme),
            looking as materialized (
                select measured_id, person_id, min(looked_at) as looked_at
                  from (select seen_id as measured_id, coalesce(m.person_id, l.learner_id) as person_id, looked_at
                          from looks l left join merged m on m.learner_id = l.learner_id) as l
                 group by measured_id, person_id),
            wants as materialized (
                select learner_id, want, said_at from programme_want where programme_id = :programme),
            wanting as materialized (
                select distinct on (person_id) person_id, want
                  from (select coalesce(m.person_id, w.learner_id) as person_id, want, said_at
                          from wants w left join merged m on m.learner_id = w.learner_id) as w
                 order by person_id, said_at desc)
            select measured_id, person_id, coalesce(want, 'NOT_SAID') as want,
                   least(eligible_at, sent_at) as eligible_at, least(looked_at, sent_at) as looked_at, sent_at, opened_at,
                   granted_at, declined_at, coalesce(withdrawn, false) as withdrawn, null::timestamptz as first_at,
                   null::timestamptz as completed_at
              from minimum
              full join sending using (measured_id, person_id)
              left join looking using (measured_id, person_id)
              left join wanting using (person_id)
            union all
            select null, met.person_id, null, null, null, null, null, null, null, null, met.met_at, complete.completed_at
              from met left join complete using (person_id)
             where met.nth = 1""";

    static final String COUNT = """
            insert into measure_count (programme_id, counted_at, offered_at)
            select :programme, :now, min(offered_at) from offered_pathway where programme_id = :programme""";

    static final String COHORTS = """
            insert into measure_cohort (programme_id, measured_id, month, want, eligible, looked, sent, by_six, by_nine,
                                        opened, granted, declined, withdrawn, unread)
            select :programme, measured_id, date_trunc('month', eligible_at at time zone :zone)::date, want, count(*),
                   count(looked_at), count(sent_at),
                   count(*) filter (
                       where sent_at <= (eligible_at at time zone :zone + interval '6 months') at time zone :zone),
                   count(*) filter (
                       where sent_at <= (eligible_at at time zone :zone + interval '9 months') at time zone :zone),
                   count(opened_at), count(granted_at), count(declined_at), count(*) filter (where withdrawn),
                   count(*) filter (where withdrawn and opened_at is null)
              from measured
             where measured_id is not null
             group by 2, 3, 4""";

    static final String TIMES = """
            insert into measure_time (programme_id, measured_id, step, people, median, ninth)
            select :programme, measured_id, step, count(*),
                   percentile_disc(0.5) within group (order by seconds),
                   percentile_disc(0.9) within group (order by seconds)
              from (select measured_id, step, greatest(0, extract(epoch from took))::bigint as seconds
                      from measured
                      cross join lateral (values ('LOOKED', looked_at - eligible_at), ('SENT', sent_at - eligible_at),
                                                 ('OPENED', opened_at - sent_at), ('GRANTED', granted_at - sent_at),
                                                 ('DECLINED', declined_at - sent_at)) as s (step, took)
                     where measured_id is not null and took is not null) as steps
             group by measured_id, step""";

    static final String COMPLETION = """
            insert into measure_completion (programme_id, offered, learners, completed, ripe, within)
            select :programme, coalesce(first_at >= offered_at, false), count(*), count(completed_at),
                   count(*) filter (where year_at <= :now),
                   count(*) filter (where year_at <= :now and completed_at <= year_at)
              from (select first_at, completed_at, (select min(offered_at) from offered_pathway
                                                     where programme_id = :programme) as offered_at,
                           (first_at at time zone :zone + interval '12 months') at time zone :zone as year_at
                      from measured where first_at is not null) as learners
             group by 2""";

    private MeasureSql() {}
}
