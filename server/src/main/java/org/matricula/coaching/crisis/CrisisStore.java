package org.matricula.coaching.crisis;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Crises as they stand; what happened in them is {@link StepStore}'s. */
@Repository
class CrisisStore {

    private static final String SELECT = """
            select id, offer_id, organisation_id, learner_id, coach_id, source, raised_at, calls, next_call_at,
                   acknowledged_by, acknowledged_at, closed_at, outcome
              from coaching_crisis
            """;

    private final JdbcClient jdbc;

    CrisisStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Signs of one person are read one after the other, until the transaction ends: or two would raise two crises. */
    void oneAtATime(Person person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('crisis ' || :person, 0))")
                .param("person", person.id().toString())
                .query(rows -> {});
    }

    void add(Crisis crisis) {
        jdbc.sql("""
                        insert into coaching_crisis (id, offer_id, organisation_id, learner_id, coach_id, source, raised_at,
                                                     calls, next_call_at)
                        values (:id, :offer, :organisation, :learner, :coach, :source, :raised, :calls, :next)""")
                .param("id", crisis.id())
                .param("offer", crisis.offerId())
                .param("organisation", crisis.organisationId())
                .param("learner", crisis.learnerId())
                .param("coach", crisis.coachId())
                .param("source", crisis.source().name())
                .param("raised", sql(crisis.raisedAt()))
                .param("calls", crisis.calls())
                .param("next", sql(crisis.nextCallAt()))
                .update();
    }

    void save(Crisis crisis) {
        jdbc.sql("""
                        update coaching_crisis
                           set calls = :calls, next_call_at = :next, acknowledged_by = :by, acknowledged_at = :at,
                               closed_at = :closed, outcome = :outcome
                         where id = :id""")
                .param("id", crisis.id())
                .param("calls", crisis.calls())
                .param("next", sql(crisis.nextCallAt()))
                .param("by", crisis.acknowledgedBy())
                .param("at", sql(crisis.acknowledgedAt()))
                .param("closed", sql(crisis.closedAt()))
                .param(
                        "outcome",
                        crisis.outcome() == null ? null : crisis.outcome().name())
                .update();
    }

    Optional<Crisis> find(UUID organisationId, UUID id) {
        return one(SELECT + "where organisation_id = :organisation and id = :id", organisationId, id);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Crisis> lock(UUID organisationId, UUID id) {
        return one(SELECT + "where organisation_id = :organisation and id = :id for update", organisationId, id);
    }

    private Optional<Crisis> one(String sql, UUID organisationId, UUID id) {
        return jdbc.sql(sql)
                .param("organisation", organisationId)
                .param("id", id)
                .query(Rows.of(Crisis.class))
                .optional();
    }

    /** The open one of this person and offer. */
    Optional<Crisis> lockOpen(Person person, UUID offerId) {
        return jdbc.sql(SELECT + """
                        where learner_id = any(:learners) and offer_id = :offer and closed_at is null
                        order by raised_at limit 1 for update""")
                .param("learners", person.ids())
                .param("offer", offerId)
                .query(Rows.of(Crisis.class))
                .optional();
    }

    /** Those whose next call is due, the longest-waiting first. */
    List<UUID> due(Instant now) {
        return jdbc.sql("select id from coaching_crisis where next_call_at <= :now order by next_call_at, id")
                .param("now", sql(now))
                .query(UUID.class)
                .list();
    }

    /** Empty if somebody else is at it, or has done so. */
    Optional<Crisis> lockDue(UUID id, Instant now) {
        return jdbc.sql(SELECT + "where id = :id and next_call_at <= :now for update skip locked")
                .param("id", id)
                .param("now", sql(now))
                .query(Rows.of(Crisis.class))
                .optional();
    }

    /** All of a person, from the first to the last. */
    List<Crisis> of(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by raised_at, id")
                .param("learners", person.ids())
                .query(Rows.of(Crisis.class))
                .list();
    }

    /**
     * The newest first.
     *
     * @param coach  only those whose learner this account coached; null for all
     * @param before the last one seen; null for the first page
     */
    List<Crisis> newest(UUID organisationId, @Nullable UUID coach, @Nullable UUID before, int size) {
        return jdbc.sql(SELECT + """
                        where organisation_id = :organisation and (:coach::uuid is null or coach_id = :coach)
                          and (:before::uuid is null
                               or (raised_at, id) < (select raised_at, id from coaching_crisis where id = :before))
                        order by raised_at desc, id desc limit :size""")
                .param("organisation", organisationId)
                .param("coach", coach)
                .param("before", before)
                .param("size", size)
                .query(Rows.of(Crisis.class))
                .list();
    }

    /** Those that aren't closed, the oldest first; few at any time. */
    List<Crisis> open(UUID organisationId) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and closed_at is null order by raised_at, id")
                .param("organisation", organisationId)
                .query(Rows.of(Crisis.class))
                .list();
    }

    /** Those that were closed before, and still lead to their learner. */
    List<UUID> closedBefore(Instant time) {
        return jdbc.sql("select id from coaching_crisis where closed_at < :time and learner_id is not null")
                .param("time", sql(time))
                .query(UUID.class)
                .list();
    }

    /** From now on nothing leads from them to their learners. */
    void forgetLearners(Collection<UUID> ids) {
        jdbc.sql("update coaching_crisis set learner_id = null, coach_id = null where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private static @Nullable OffsetDateTime sql(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
