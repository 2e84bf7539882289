package org.matricula.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecordLinkStore {

    /** A link whose address only its learner's key opens. */
    record Sealed(
            UUID id,
            UUID learnerId,
            UUID programmeId,
            byte[] sealedToken,
            Instant createdAt,
            @Nullable Instant endedAt) {}

    private static final String LINKS =
            "select id, learner_id, programme_id, sealed_token, created_at, ended_at from record_link ";

    private final JdbcClient jdbc;

    RecordLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sealed> find(byte[] tokenHash) {
        return jdbc.sql(LINKS + "where token_hash = :hash")
                .param("hash", tokenHash)
                .query(Rows.of(Sealed.class))
                .optional();
    }

    /** All of a person's links that work, the newest first. */
    List<Sealed> working(Person person) {
        return jdbc.sql(LINKS + """
                        where learner_id = any(:learners) and ended_at is null
                        order by created_at desc, id desc""")
                .param("learners", person.ids())
                .query(Rows.of(Sealed.class))
                .list();
    }

    /** False, and nothing is written, if this learner has one for this programme already. */
    boolean add(RecordLink link, byte[] sealedToken) {
        return jdbc.sql("""
                                insert into record_link (id, learner_id, programme_id, token_hash, sealed_token, created_at)
                                values (:id, :learner, :programme, :hash, :sealed, :now)
                                    on conflict (learner_id, programme_id) where ended_at is null do nothing""")
                        .param("id", link.id())
                        .param("learner", link.learnerId())
                        .param("programme", link.programmeId())
                        .param("hash", link.token().hash())
                        .param("sealed", sealedToken)
                        .param("now", link.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The links that were ended; the address of an ended link is nobody's any more, so it isn't kept. */
    List<UUID> end(Person person, UUID programmeId, Instant now) {
        return jdbc.sql("""
                        update record_link set ended_at = :now, sealed_token = ''
                         where learner_id = any(:learners) and programme_id = :programme and ended_at is null
                        returning id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learners", person.ids())
                .param("programme", programmeId)
                .query(UUID.class)
                .list();
    }

    void endAll(Person person, Instant now) {
        jdbc.sql("""
                        update record_link set ended_at = :now, sealed_token = ''
                         where learner_id = any(:learners) and ended_at is null""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learners", person.ids())
                .update();
    }
}
