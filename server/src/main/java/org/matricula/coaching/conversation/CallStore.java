package org.matricula.coaching.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
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

/** Calls. Whatever is read for a coach or reminds a learner joins those who agree in the same statement. */
@Repository
class CallStore {

    private static final String COLUMNS = """
            select c.learner_id, c.id, c.offer_id, c.coach_id, c.starts_at, c.minutes, c.about, c.state, c.sequence,
                   c.planned_at, c.reminded_at, c.note, c.visibility
              from coaching_call c
            """;

    private static final String AGREES = """
             join coaching_consenting v on v.learner_id = c.learner_id and v.offer_id = c.offer_id
            """;

    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Call call) {
        jdbc.sql("""
                        insert into coaching_call (learner_id, id, offer_id, coach_id, starts_at, minutes, about, state, sequence,
                                                   planned_at, reminded_at, note, visibility)
                        values (:learner, :id, :offer, :coach, :starts, :minutes, :about, :state, :sequence, :planned,
                                :reminded, :note, :visibility)""").params(columns(call)).update();
    }

    /** False if it was changed by somebody else since {@code before} was read. */
    boolean change(Call before, Call after) {
        return jdbc.sql("""
                        update coaching_call
                           set coach_id = :coach, starts_at = :starts, minutes = :minutes, about = :about, state = :state,
                               sequence = :sequence, planned_at = :planned, reminded_at = :reminded, note = :note,
                               visibility = :visibility
                         where learner_id = :learner and id = :id and offer_id = :offer and sequence = :before""")
                        .params(columns(after))
                        .param("before", before.sequence())
                        .update()
                == 1;
    }

    Optional<Call> find(UUID learnerId, UUID offerId, UUID id) {
        return jdbc.sql(COLUMNS + AGREES + "where c.learner_id = :learner and c.offer_id = :offer and c.id = :id")
                .param("learner", learnerId)
                .param("offer", offerId)
                .param("id", id)
                .query(Rows.of(Call.class))
                .optional();
    }

    /** Of one learner, the latest first. */
    List<Call> of(UUID learnerId, UUID offerId, int most) {
        return jdbc.sql(COLUMNS + AGREES + """
                         where c.learner_id = :learner and c.offer_id = :offer
                         order by c.starts_at desc, c.id desc limit :most""")
                .param("learner", learnerId)
                .param("offer", offerId)
                .param("most", most)
                .query(Rows.of(Call.class))
                .list();
    }

    List<Call> all(Person person) {
        return jdbc.sql(COLUMNS + "where c.learner_id = any(:learners) order by c.starts_at")
                .param("learners", person.ids())
                .query(Rows.of(Call.class))
                .list();
    }

    /** Planned ones of all learners whom this coach has now, the next first. */
    List<Call> ofCoach(UUID coachId, Instant from, int most) {
        return jdbc.sql(COLUMNS + AGREES + """
                          join coaching_assignment a on a.learner_id = c.learner_id and a.offer_id = c.offer_id
                         where c.state = 'PLANNED' and c.starts_at >= :from and a.until is null and a.coach_id = :coach
                         order by c.starts_at limit :most""")
                .param("coach", coachId)
                .param("from", sql(from))
                .param("most", most)
                .query(Rows.of(Call.class))
                .list();
    }

    /** Those that begin before {@code until}, were planned long enough before, and of which nobody was reminded. */
    List<Call> toRemind(Instant now, Instant until, int most) {
        return jdbc.sql(COLUMNS + AGREES + """
                         where c.state = 'PLANNED' and c.reminded_at is null and c.starts_at > :now and c.starts_at <= :until
                           and c.planned_at <= c.starts_at - interval '24 hours'
                         order by c.starts_at limit :most""")
                .param("now", sql(now))
                .param("until", sql(until))
                .param("most", most)
                .query(Rows.of(Call.class))
                .list();
    }

    /** False if somebody else does it, or it isn't planned for this time any more. */
    boolean reminded(Call call, Instant now) {
        return jdbc.sql("""
                        update coaching_call set reminded_at = :now
                         where learner_id = :learner and id = :id and state = 'PLANNED' and sequence = :sequence
                           and reminded_at is null""")
                        .param("now", sql(now))
                        .param("learner", call.learnerId())
                        .param("id", call.id())
                        .param("sequence", call.sequence())
                        .update()
                == 1;
    }

    /** A withdrawal ends what was planned; agreeing anew doesn't bring it back. */
    void cancelAll(UUID learnerId, UUID offerId) {
        jdbc.sql("""
                        update coaching_call set state = 'CANCELLED', sequence = sequence + 1
                         where learner_id = :learner and offer_id = :offer and state = 'PLANNED'""").param("learner", learnerId).param("offer", offerId).update();
    }

    void erase(Person person) {
        jdbc.sql("delete from coaching_call where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }

    private static Map<String, Object> columns(Call call) {
        var columns = new HashMap<String, Object>();
        columns.put("learner", call.learnerId());
        columns.put("id", call.id());
        columns.put("offer", call.offerId());
        columns.put("coach", call.coachId());
        columns.put("starts", sql(call.startsAt()));
        columns.put("minutes", call.minutes());
        columns.put("about", call.about());
        columns.put("state", call.state().name());
        columns.put("sequence", call.sequence());
        columns.put("planned", sql(call.plannedAt()));
        columns.put("reminded", call.remindedAt() == null ? null : sql(call.remindedAt()));
        columns.put("note", call.note());
        columns.put("visibility", call.visibility().name());
        return columns;
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
