package org.matricula.coaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.enrolment.Track;
import org.matricula.platform.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of learners in courses that coaching comes with. */
@Repository
class PlaceStore {

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All places of a person in the offer's courses, with the last activity of each kind. */
    List<CoachedPlace> of(Person person, UUID offerId) {
        return jdbc.sql("""
            with coached as materialized (
                select distinct c.course_id
                  from coaching_programme p
                  join requirement_group g on g.programme_id = p.programme_id
                  join requirement r on r.group_id = g.id
                  join requirement_course c on c.requirement_id = r.id
                 where p.offer_id = :offer)
            select e.course_id, e.run_id, e.track, e.deactivated_at, run.ends_at,
                   case when e.track <> 'AUDIT' then e.activated_at end as activated_at,
                   (select max(j.at) from verified_joining j
                     where j.learner_id = e.learner_id and j.run_id = e.run_id) as joined_at,
                   p.last_visited_at, p.last_comment_at,
                   (select max(s.at) from step_completion s
                     where s.learner_id = e.learner_id and s.run_id = e.run_id) as completed_at,
                   (select max(t.at) from test_taking t
                     where t.learner_id = e.learner_id and t.run_id = e.run_id) as tested_at
              from learner_place e
              join course_run run on run.id = e.run_id
              left join learner_visit p on p.learner_id = e.learner_id and p.run_id = e.run_id
             where e.learner_id = any(:learners) and e.course_id in (select course_id from coached)\
            """)
                .param("offer", offerId)
                .param("learners", person.ids())
                .query(PlaceStore::place)
                .list();
    }

    private static CoachedPlace place(ResultSet row, int number) throws SQLException {
        var activities = new ArrayList<Activity>();
        add(activities, Activity.Kind.ENROLLED, instant(row, "activated_at"));
        add(activities, Activity.Kind.ENROLLED, instant(row, "joined_at"));
        add(activities, Activity.Kind.VISITED, instant(row, "last_visited_at"));
        add(activities, Activity.Kind.COMPLETED, instant(row, "completed_at"));
        add(activities, Activity.Kind.TESTED, instant(row, "tested_at"));
        add(activities, Activity.Kind.COMMENTED, instant(row, "last_comment_at"));
        return new CoachedPlace(
                row.getObject("course_id", UUID.class),
                row.getObject("run_id", UUID.class),
                Track.valueOf(row.getString("track")),
                instant(row, "deactivated_at"),
                instant(row, "ends_at"),
                activities);
    }

    private static void add(List<Activity> activities, Activity.Kind kind, @Nullable Instant at) {
        if (at != null) activities.add(new Activity(kind, at));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
