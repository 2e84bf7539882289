package org.matricula.coaching.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** That texts came of which nobody can tell who wrote them. */
@Repository
class UnclearStore {

    private final JdbcClient jdbc;

    UnclearStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID learnerId, UUID id, UUID offerId, Instant at) {
        jdbc.sql("""
                        insert into coaching_unclear_text (learner_id, id, offer_id, at) values (:learner, :id, :offer, :at)
                        on conflict do nothing""")
                .param("learner", learnerId)
                .param("id", id)
                .param("offer", offerId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> last(UUID learnerId, UUID offerId) {
        return jdbc.sql("""
                        select at from coaching_unclear_text
                         where learner_id = :learner and offer_id = :offer order by at desc limit 1""")
                .param("learner", learnerId)
                .param("offer", offerId)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }
}
