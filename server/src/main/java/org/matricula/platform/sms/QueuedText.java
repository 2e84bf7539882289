package org.matricula.platform.sms;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text in the outbox.
 *
 * @param zone   the reader's, for their quiet hours; null where they wait for it at this moment
 * @param reason why it wasn't delivered; null if nothing is known against it
 * @param lastError the gateway's words
 */
public record QueuedText(
        UUID id,
        String toNumber,
        String fromName,
        String body,
        Purpose purpose,
        @Nullable String zone,
        Instant createdAt,
        Instant nextAttemptAt,
        Instant expiresAt,
        int attempts,
        State state,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt,
        @Nullable Reason reason,
        @Nullable String lastError) {

    /** Where it stands. {@code SENT}: a gateway has it; whether the phone does is not known, and may never be. */
    public enum State {
        QUEUED,
        SENT,
        DELIVERED,
        FAILED
    }

    /** Why it failed. */
    public enum Reason {
        NOT_PERMITTED,
        OPTED_OUT,
        EXPIRED,
        REFUSED,
        NOT_DELIVERED,
        TAKEN_BACK
    }

    Text text() {
        return new Text(id, toNumber, fromName, body, purpose);
    }

    /** The envelope alone. */
    QueuedText withoutText() {
        return new QueuedText(
                id,
                toNumber,
                fromName,
                "",
                purpose,
                zone,
                createdAt,
                nextAttemptAt,
                expiresAt,
                attempts,
                state,
                sentAt,
                endedAt,
                reason,
                lastError);
    }
}
