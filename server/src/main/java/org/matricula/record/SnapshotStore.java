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

/** Snapshots by learner, and the addresses by which they are found. */
@Repository
class SnapshotStore {

    /** Everything but the document; {@code fields} with commas between, {@code sealedToken} is empty once the learner's data was erased. */
    record Sealed(
            UUID learnerId,
            UUID id,
            UUID programmeId,
            UUID organisationId,
            String fields,
            byte[] documentSha256,
            byte[] sealedStatement,
            byte[] sealedToken,
            Instant takenAt,
            @Nullable Instant endedAt) {

        RecordFields shown() {
            return RecordFields.of(List.of(fields.split(",")));
        }

        boolean erased() {
            return sealedToken.length == 0;
        }
    }

    record Place(UUID snapshotId, UUID learnerId) {}

    private static final String SNAPSHOTS = """
            select learner_id, id, programme_id, organisation_id, array_to_string(fields, ',') as fields, document_sha256,
                   sealed_statement, sealed_token, taken_at, ended_at
              from record_snapshot
            """;

    private final JdbcClient jdbc;

    SnapshotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Place> place(byte[] tokenHash) {
        return jdbc.sql("select snapshot_id, learner_id from record_snapshot_address where token_hash = :hash")
                .param("hash", tokenHash)
                .query(Rows.of(Place.class))
                .optional();
    }

    Optional<Place> place(UUID id) {
        return jdbc.sql("select snapshot_id, learner_id from record_snapshot_address where snapshot_id = :id")
                .param("id", id)
                .query(Rows.of(Place.class))
                .optional();
    }

    Optional<Sealed> find(Place place) {
        return jdbc.sql(SNAPSHOTS + "where learner_id = :learner and id = :id")
                .param("learner", place.learnerId())
                .param("id", place.snapshotId())
                .query(Rows.of(Sealed.class))
                .optional();
    }

    /** The newest of this record that shows these fields and has a page. */
    Optional<Sealed> latest(Person person, UUID programmeId, RecordFields fields) {
        return jdbc.sql(SNAPSHOTS + """
                        where learner_id = any(:learners) and programme_id = :programme and fields = :fields::text[]
                          and sealed_token <> '' and ended_at is null
                        order by taken_at desc, id desc limit 1""")
                .param("learners", person.ids())
                .param("programme", programmeId)
                .param("fields", fields.names().toArray(String[]::new))
                .query(Rows.of(Sealed.class))
                .optional();
    }

    /** All of a person's, the newest first. */
    List<Sealed> of(Person person) {
        return jdbc.sql(SNAPSHOTS + """
                        where learner_id = any(:learners) and sealed_token <> '' order by taken_at desc, id desc""")
                .param("learners", person.ids())
                .query(Rows.of(Sealed.class))
                .list();
    }

    /** Two statements in one message. */
    void add(RecordSnapshot snapshot, byte[] sealedDocument, byte[] sealedStatement, byte[] sealedToken) {
        jdbc.sql("""
                        insert into record_snapshot (learner_id, id, programme_id, organisation_id, fields, document_sha256,
                                                     sealed_document, sealed_statement, sealed_token, taken_at)
                        values (:learner, :id, :programme, :organisation, :fields::text[], :sha256, :document, :statement,
                                :token, :now);
                        insert into record_snapshot_address (snapshot_id, learner_id, token_hash)
                        values (:id, :learner, :hash)""")
                .param("learner", snapshot.learnerId())
                .param("id", snapshot.id())
                .param("programme", snapshot.programmeId())
                .param("organisation", snapshot.organisationId())
                .param("fields", snapshot.fields().names().toArray(String[]::new))
                .param("sha256", snapshot.sha256())
                .param("document", sealedDocument)
                .param("statement", sealedStatement)
                .param("token", sealedToken)
                .param("now", snapshot.takenAt().atOffset(ZoneOffset.UTC))
                .param("hash", snapshot.token().hash())
                .update();
    }

    /** False if its page was switched off before. */
    boolean end(RecordSnapshot snapshot, Instant now) {
        return jdbc.sql("""
                                update record_snapshot set ended_at = :now
                                 where learner_id = :learner and id = :id and ended_at is null""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("learner", snapshot.learnerId())
                        .param("id", snapshot.id())
                        .update()
                == 1;
    }

    byte[] sealedDocument(RecordSnapshot snapshot) {
        return jdbc.sql("select sealed_document from record_snapshot where learner_id = :learner and id = :id")
                .param("learner", snapshot.learnerId())
                .param("id", snapshot.id())
                .query(byte[].class)
                .single();
    }

    Optional<byte[]> sealedPdf(RecordSnapshot snapshot) {
        return jdbc.sql("select sealed_pdf from record_snapshot_pdf where learner_id = :learner and snapshot_id = :id")
                .param("learner", snapshot.learnerId())
                .param("id", snapshot.id())
                .query(byte[].class)
                .optional();
    }

    /** Keeps the first one made. */
    void addPdfIfAbsent(RecordSnapshot snapshot, byte[] sealedPdf, Instant now) {
        jdbc.sql("""
                        insert into record_snapshot_pdf (learner_id, snapshot_id, sealed_pdf, made_at)
                        values (:learner, :id, :pdf, :now) on conflict (learner_id, snapshot_id) do nothing""")
                .param("learner", snapshot.learnerId())
                .param("id", snapshot.id())
                .param("pdf", sealedPdf)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** That there were snapshots, and when, remains. */
    void erase(Person person) {
        for (var statement : List.of("delete from record_snapshot_pdf where learner_id = any(:learners)", """
                update record_snapshot set sealed_document = '', sealed_statement = '', sealed_token = ''
                 where learner_id = any(:learners)""")) {
            jdbc.sql(statement).param("learners", person.ids()).update();
        }
    }
}
