package org.matricula.coaching.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who coaches whom: rows are added and ended, and that is all. */
@Repository
class AssignmentStore {

    private static final String SELECT = """
            select a.learner_id, a.id, a.offer_id, a.coach_id, a.since, a.until, a.given_by from coaching_assignment a
            """;

    private final JdbcClient jdbc;

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Learners of one offer are given out one after the other, until the transaction ends: or all went to one coach. */
    void oneAtATime(UUID offerId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('coaching assignments ' || :offer, 0))")
                .param("offer", offerId.toString())
                .query(rows -> {});
    }

    Optional<Assignment> current(UUID learnerId, UUID offerId) {
        return jdbc.sql(SELECT + "where a.learner_id = :learner and a.offer_id = :offer and a.until is null")
                .param("learner", learnerId)
                .param("offer", offerId)
                .query(Rows.of(Assignment.class))
                .optional();
    }

    /** Of a person who agrees at this moment. */
    Optional<Assignment> current(Person person, UUID offerId) {
        return jdbc.sql(SELECT + """
                          join coaching_consenting v on v.learner_id = a.learner_id and v.offer_id = a.offer_id
                         where a.learner_id = any(:learners) and a.offer_id = :offer and a.until is null
                         order by a.since desc limit 1""")
                .param("learners", person.ids())
                .param("offer", offerId)
                .query(Rows.of(Assignment.class))
                .optional();
    }

    /** The last one, in force or ended. */
    Optional<Assignment> last(UUID learnerId, UUID offerId) {
        return jdbc.sql(SELECT + """
                        where a.learner_id = :learner and a.offer_id = :offer
                        order by a.until desc nulls first, a.since desc, a.id desc limit 1""")
                .param("learner", learnerId)
                .param("offer", offerId)
                .query(Rows.of(Assignment.class))
                .optional();
    }

    /** All there ever were, from the first to the last. */
    List<Assignment> of(Person person, UUID offerId) {
        return jdbc.sql(SELECT + "where a.learner_id = any(:learners) and a.offer_id = :offer order by a.since, a.id")
                .param("learners", person.ids())
                .param("offer", offerId)
                .query(Rows.of(Assignment.class))
                .list();
    }

    boolean agrees(UUID learnerId, UUID offerId) {
        return jdbc.sql("""
                        select exists (select from coaching_consenting where learner_id = :learner and offer_id = :offer)""")
                .param("learner", learnerId)
                .param("offer", offerId)
                .query(Boolean.class)
                .single();
    }

    /** Who agrees and was given to nobody. */
    List<UUID> waiting(UUID offerId, int most) {
        return jdbc.sql("""
                        select v.learner_id from coaching_consenting v
                         where v.offer_id = :offer
                           and not exists (select from coaching_assignment a
                                            where a.learner_id = v.learner_id and a.offer_id = v.offer_id
                                              and a.until is null)
                         order by v.learner_id limit :most""")
                .param("offer", offerId)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void add(Assignment assignment) {
        jdbc.sql("""
                        insert into coaching_assignment (learner_id, id, offer_id, coach_id, since, until, given_by)
                        values (:learner, :id, :offer, :coach, :since, null, :by)""")
                .param("learner", assignment.learnerId())
                .param("id", assignment.id())
                .param("offer", assignment.offerId())
                .param("coach", assignment.coachId())
                .param("since", assignment.since().atOffset(ZoneOffset.UTC))
                .param("by", assignment.givenBy())
                .update();
    }

    /** False if there was none in force. */
    boolean end(UUID learnerId, UUID offerId, Instant now) {
        return jdbc.sql("""
                        update coaching_assignment set until = greatest(since, :now)
                         where learner_id = :learner and offer_id = :offer and until is null""")
                        .param("learner", learnerId)
                        .param("offer", offerId)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** How many learners each coach of an offer has; who has none isn't there. */
    Map<UUID, Integer> counts(UUID offerId) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select coach_id, count(*) from coaching_assignment
                         where offer_id = :offer and until is null group by coach_id""").param("offer", offerId).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return counts;
    }
}
