package org.matricula.credential;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Credentials themselves; {@link StandingStore} has what was said of them since. */
@Component
final class CredentialStore {

    /** Everything about a credential but its document and its certificate; the certificate's size is null before it is made. */
    record Facts(
            UUID credentialId,
            UUID learnerId,
            UUID organisationId,
            UUID achievementId,
            UUID statusListId,
            int statusIndex,
            Instant awardedAt,
            Instant issuedAt,
            boolean erased,
            Standing.@Nullable Status status,
            @Nullable String reason,
            @Nullable Instant changedAt,
            @Nullable Integer certificateBytes,
            int achievementVersion,
            @Nullable Instant validUntil,
            PageState page,
            boolean hidesName,
            @Nullable UUID replacedBy,
            int keysRevision) {

        Standing standing() {
            return status == null ? Standing.UNCHANGED : new Standing(status, reason, changedAt);
        }
    }

    private static final String FACTS = """
            select c.credential_id, c.learner_id, c.organisation_id, c.achievement_id, c.status_list_id, c.status_index,
                   c.awarded_at, c.issued_at, c.sealed_document = '' as erased, s.status, s.reason, s.changed_at,
                   p.size as certificate_bytes, c.achievement_version, c.valid_until, c.page, c.hides_name, c.replaced_by,
                   coalesce(i.keys_revision, 0) as keys_revision
              from credential c
              left join issuer i on i.organisation_id = c.organisation_id
              left join credential_status s on s.credential_id = c.credential_id
              left join certificate_pdf p on p.credential_id = c.credential_id
            """;

    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Facts> find(UUID credentialId) {
        return jdbc.sql(FACTS + "where c.credential_id = :id")
                .param("id", credentialId)
                .query(Rows.of(Facts.class))
                .optional();
    }

    /** Everything about these but their documents; unknown ones are missing. */
    List<Facts> findAll(Collection<UUID> credentialIds) {
        return jdbc.sql(FACTS + "where c.credential_id = any(:ids)")
                .param("ids", credentialIds.toArray(UUID[]::new))
                .query(Rows.of(Facts.class))
                .list();
    }

    /** What its public page shows from now on. */
    void show(UUID credentialId, PageState page, boolean hidesName) {
        jdbc.sql("update credential set page = :page, hides_name = :hides where credential_id = :id")
                .param("page", page.name())
                .param("hides", hidesName)
                .param("id", credentialId)
                .update();
    }

    byte[] sealedDocument(UUID credentialId) {
        return jdbc.sql("select sealed_document from credential where credential_id = :id")
                .param("id", credentialId)
                .query(byte[].class)
                .single();
    }

    /** A document as it is kept; empty once its learner's data was erased. */
    record Sealed(UUID credentialId, UUID learnerId, byte[] sealedDocument) {

        boolean erased() {
            return sealedDocument.length == 0;
        }
    }

    List<Sealed> sealedDocuments(Collection<UUID> credentialIds) {
        return jdbc.sql(
                        "select credential_id, learner_id, sealed_document from credential where credential_id = any(:ids)")
                .param("ids", credentialIds.toArray(UUID[]::new))
                .query(Rows.of(Sealed.class))
                .list();
    }

    /** An issuer's credentials, the newest first; {@code before} is the last one of the page before, or null. */
    List<Facts> ofIssuer(UUID organisationId, @Nullable UUID achievementId, @Nullable Facts before, int size) {
        return jdbc.sql(FACTS + """
                         where c.organisation_id = :organisation
                           and (:achievement::uuid is null or c.achievement_id = :achievement)
                           and (:beforeTime::timestamptz is null
                                or c.issued_at < :beforeTime
                                or c.issued_at = :beforeTime and c.credential_id > :beforeId)
                         order by c.issued_at desc, c.credential_id
                         limit :size""")
                .param("organisation", organisationId)
                .param("achievement", achievementId)
                .param("beforeTime", before == null ? null : before.issuedAt().atOffset(ZoneOffset.UTC))
                .param("beforeId", before == null ? null : before.credentialId())
                .param("size", size)
                .query(Rows.of(Facts.class))
                .list();
    }

    /** Those of an issuer's credentials that these learners hold, the newest first. */
    List<Facts> ofIssuer(UUID organisationId, Collection<UUID> credentialIds) {
        return jdbc.sql(FACTS + """
                         where c.credential_id = any(:ids) and c.organisation_id = :organisation
                         order by c.issued_at desc, c.credential_id""")
                .param("ids", credentialIds.toArray(UUID[]::new))
                .param("organisation", organisationId)
                .query(Rows.of(Facts.class))
                .list();
    }

    void switchPageOff(UUID credentialId) {
        jdbc.sql("update credential set page = 'OFF' where credential_id = :id")
                .param("id", credentialId)
                .update();
    }

    /** Those that end before then and whose holder was not told. */
    List<Facts> endingBefore(Instant before, Instant now, int size) {
        return jdbc.sql(FACTS + """
                         where c.valid_until > :now and c.valid_until <= :before and c.end_told_at is null
                           and c.replaced_by is null
                         order by c.valid_until
                         limit :size""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("size", size)
                .query(Rows.of(Facts.class))
                .list();
    }

    void toldOfEnd(Collection<UUID> credentialIds, Instant now) {
        jdbc.sql("update credential set end_told_at = :now where credential_id = any(:ids)")
                .param("ids", credentialIds.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Removes what the documents say and why their status changed; that they existed, and their status, remains. */
    void erase(Collection<UUID> credentialIds) {
        for (var statement : List.of(
                "update credential set sealed_document = '' where credential_id = any(:ids)",
                "update credential_status set reason = null where credential_id = any(:ids)",
                "update credential_status_change set reason = '' where credential_id = any(:ids)")) {
            jdbc.sql(statement).param("ids", credentialIds.toArray(UUID[]::new)).update();
        }
    }
}
