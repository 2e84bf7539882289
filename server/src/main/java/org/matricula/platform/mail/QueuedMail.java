package org.matricula.platform.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail in the outbox, as the operator sees it. */
public record QueuedMail(
        UUID id,
        String toAddress,
        @Nullable String fromName,
        @Nullable String replyTo,
        String subject,
        String body,
        Instant createdAt,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable Instant failedAt,
        @Nullable String lastError,
        @Nullable String unsubscribe,
        @Nullable String calendar) {

    /** What became of it. */
    public enum State {
        QUEUED,
        SENT,
        FAILED
    }

    public State state() {
        if (failedAt != null) return State.FAILED;
        return sentAt != null ? State.SENT : State.QUEUED;
    }

    /** The envelope alone. */
    QueuedMail withoutText() {
        return new QueuedMail(
                id, toAddress, fromName, replyTo, subject, "", createdAt, attempts, sentAt, failedAt, lastError, null,
                null);
    }
}
