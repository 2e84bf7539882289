package org.matricula.discussion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's report of a comment; {@code words} are what they added, {@code outcome} what the team decided. */
public record Report(
        UUID learnerId,
        UUID commentId,
        Reason reason,
        String words,
        Instant reportedAt,
        @Nullable Instant settledAt,
        @Nullable Outcome outcome) {

    public enum Outcome {
        HIDDEN,
        DISMISSED,
        /** Its author, or the end of the account, was faster. */
        GONE
    }
}
