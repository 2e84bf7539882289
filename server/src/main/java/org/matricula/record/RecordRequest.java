package org.matricula.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a learner asks the programme's team because something in a record is missing or wrong; or an appeal to the issuer
 * of a credential that was revoked (*Programme records*, 5).
 *
 * @param programmeId  null for an appeal about what belongs to no programme
 * @param credentialId what an appeal is about; null for other requests
 * @param requirement  the one it is about, or what was revoked, as it was called then; empty if it is about none of them
 * @param context      a {@link RecordStatement} as JSON, of what the record said then; empty where there was no record
 * @param answer       empty until it is answered
 */
public record RecordRequest(
        UUID id,
        UUID learnerId,
        @Nullable UUID programmeId,
        UUID organisationId,
        @Nullable UUID credentialId,
        String requirement,
        String text,
        String context,
        Instant askedAt,
        String answer,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy) {

    public boolean isAppeal() {
        return credentialId != null;
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
