package org.matricula.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import org.matricula.enrolment.PlaceKey;
import org.matricula.progress.ProgressChanged;
import org.matricula.progress.ProgressRecounted;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the roll's numbers with the progress of those on it: two statements per batch of what learners did. */
@Component
class ProgressKeeping {

    /** Rows of places that belong to another organisation by now stay as they are. */
    private static final String UPDATE = """
            update roll_entry r
               set steps_completed = p.steps_completed, tests_taken = p.tests_taken, average_score = p.average_score,
                   comments = p.comments, last_visited_at = p.last_visited_at, last_comment_at = p.last_comment_at,
                   completed_at = c.earned_at
              from held h
                   join progress p on p.learner_id = h.learner_id and p.run_id = h.run_id
                                  and p.organisation_id = h.organisation_id
                   left join course_certificate c
                     on c.learner_id = h.learner_id and c.run_id = h.run_id and c.revoked_at is null
             where r.learner_id = h.learner_id and r.run_id = h.run_id and r.organisation_id = h.organisation_id
            """;

    private final JdbcClient jdbc;
    private final RollMemberStore members;

    ProgressKeeping(JdbcClient jdbc, RollMemberStore members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    private record Moved(UUID membershipId, OffsetDateTime at, boolean turned) {
        static Moved of(ResultSet row, int number) throws SQLException {
            return new Moved(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class), row.getBoolean(3));
        }
    }

    @EventListener
    @Order(8)
    @Transactional
    public void on(ProgressChanged changed) {
        var moved = jdbc.sql("""
                        with wanted as materialized (
                            select unnest(:learners) as wanted_learner, unnest(:runs) as wanted_run),
                        held as materialized (
                            select r.learner_id, r.run_id, r.organisation_id, r.completed_at
                              from wanted join roll_entry r on learner_id = wanted_learner and run_id = wanted_run
                             order by 1, 2, 3 for update of r)
                        """ + UPDATE + """
                        returning r.membership_id, greatest(r.last_visited_at, r.last_comment_at),
                                  (h.completed_at is null) <> (r.completed_at is null)""")
                .param(
                        "learners",
                        changed.places().stream().map(PlaceKey::learnerId).toArray(UUID[]::new))
                .param("runs", changed.places().stream().map(PlaceKey::runId).toArray(UUID[]::new))
                .query(Moved::of)
                .list();
        if (moved.isEmpty()) return;
        var turned = new HashSet<UUID>();
        moved.stream().filter(Moved::turned).map(Moved::membershipId).forEach(turned::add);
        active(moved, turned);
        members.refresh(turned);
    }

    private void active(Collection<Moved> moved, Collection<UUID> turned) {
        var seen =
                new ArrayList<>(moved.stream().filter(one -> one.at() != null).toList());
        jdbc.sql("""
                        with seen as materialized (
                            select membership, max(at) as at from unnest(:memberships, cast(:ats as timestamptz[]))
                                   as s (membership, at) group by membership),
                        held as materialized (
                            select m.membership_id, s.at from seen s join roll_member m on m.membership_id = s.membership
                             where m.last_activity_at is null or m.last_activity_at < s.at
                                or m.membership_id = any(:turned)
                             order by 1 for update of m)
                        update roll_member m set last_activity_at = h.at from held h
                         where m.membership_id = h.membership_id
                           and (m.last_activity_at is null or m.last_activity_at < h.at)""")
                .param("turned", turned.toArray(UUID[]::new))
                .param("memberships", seen.stream().map(Moved::membershipId).toArray(UUID[]::new))
                .param("ats", seen.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .update();
    }

    @EventListener
    @Order(8)
    @Transactional
    public void on(ProgressRecounted recounted) {
        jdbc.sql("""
                        with held as materialized (
                            select learner_id, run_id, organisation_id from roll_entry where run_id = :run
                             order by 1, 2, 3 for update)
                        """ + UPDATE + " and r.steps_completed <> p.steps_completed")
                .param("run", recounted.runId())
                .update();
    }
}
