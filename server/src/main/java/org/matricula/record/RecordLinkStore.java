package org.matricula.record;

import java.time.Instant;
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

@Repository
class RecordLinkStore {

    /** A link whose address and label only its learner's key opens; {@code fields} are parted by commas. */
    record Sealed(
            UUID id,
            UUID learnerId,
            UUID programmeId,
            byte[] sealedToken,
            byte @Nullable [] sealedLabel,
            String fields,
            @Nullable UUID snapshotId,
            boolean indexed,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant endedAt) {

        RecordLink.State state(Instant now) {
            return RecordLink.State.of(expiresAt, endedAt, now);
        }

        RecordFields shown() {
            return RecordFields.of(List.of(fields.split(",")));
        }
    }

    private static final String LINKS = """
            select id, learner_id, programme_id, sealed_token, sealed_label, array_to_string(fields, ',') as fields,
                   snapshot_id, indexed, created_at, expires_at, ended_at
              from record_link
            """;

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

    /** All of a person's links that are not forgotten, the newest first. */
    List<Sealed> of(Person person) {
        return jdbc.sql(LINKS + """
                        where learner_id = any(:learners) and (ended_at is null or sealed_label is not null)
                        order by created_at desc, id desc""")
                .param("learners", person.ids())
                .query(Rows.of(Sealed.class))
                .list();
    }

    void add(RecordLink link, byte[] tokenHash, byte[] sealedToken, byte[] sealedLabel) {
        jdbc.sql("""
                        insert into record_link (id, learner_id, programme_id, token_hash, sealed_token, sealed_label, fields,
                                                 snapshot_id, indexed, created_at, expires_at)
                        values (:id, :learner, :programme, :hash, :sealed, :label, :fields, :snapshot, :indexed, :now, :expires)""")
                .param("id", link.id())
                .param("learner", link.learnerId())
                .param("programme", link.programmeId())
                .param("hash", tokenHash)
                .param("sealed", sealedToken)
                .param("label", sealedLabel)
                .param("fields", array(link.fields().names()))
                .param("snapshot", link.snapshotId())
                .param("indexed", link.indexed())
                .param("now", link.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", time(link.expiresAt()))
                .update();
    }

    /** False if it had ended meanwhile. */
    boolean change(RecordLink link, byte[] sealedLabel) {
        return jdbc.sql("""
                                update record_link
                                   set sealed_label = :label, fields = :fields, indexed = :indexed, expires_at = :expires
                                 where id = :id and ended_at is null""")
                        .param("id", link.id())
                        .param("label", sealedLabel)
                        .param("fields", array(link.fields().names()))
                        .param("indexed", link.indexed())
                        .param("expires", time(link.expiresAt()))
                        .update()
                == 1;
    }

    /** The address of an ended link is nobody's any more, so it isn't kept. False if it had ended before. */
    boolean end(UUID link, Instant now) {
        return jdbc.sql("""
                                update record_link
                                   set ended_at = :now, sealed_token = '', sealed_label = coalesce(sealed_label, '')
                                 where id = :id and ended_at is null""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", link)
                        .update()
                == 1;
    }

    /** And nothing is left of what the learner wrote on them. */
    void endAll(Person person, Instant now) {
        jdbc.sql("""
                        update record_link
                           set ended_at = coalesce(ended_at, :now), sealed_token = '', sealed_label = null
                         where learner_id = any(:learners)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learners", person.ids())
                .update();
    }

    /** Links that were over before then: what remains is that there was one, so that its address says so for ever. */
    void forget(Instant before) {
        jdbc.sql("""
                        update record_link
                           set ended_at = coalesce(ended_at, expires_at), sealed_token = '', sealed_label = null
                         where least(ended_at, expires_at) < :before and (ended_at is null or sealed_label is not null)""").param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private static String[] array(Collection<String> words) {
        return words.toArray(String[]::new);
    }

    private static @Nullable Object time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
