package org.matricula.pathway;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of an application.
 *
 * @param actorId    whose account it was; null for the platform's own doing
 * @param snapshotId what had been sent by then; null after it was withdrawn
 */
public record ApplicationEvent(
        Instant at,
        Kind kind,
        @Nullable UUID actorId,
        @Nullable UUID snapshotId) {

    /** What became of it. */
    public enum Kind {
        SENT,
        BOUNCED,
        SENT_AGAIN,
        UPDATED,
        OPENED,
        REVIEW_BEGUN,
        GRANTED,
        DECLINED,
        WITHDRAWN,
        WITHDRAWAL_ANSWERED,
        /** The institution was told that a certificate in it is revoked, or stands again. */
        REVOCATION_TOLD,
        REINSTATEMENT_TOLD
    }
}
