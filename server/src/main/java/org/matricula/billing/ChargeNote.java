package org.matricula.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was written about a charge. {@code authorId} is null for a program; {@code text} is empty once it was erased. */
public record ChargeNote(
        UUID id,
        UUID chargeId,
        Kind kind,
        Instant writtenAt,
        @Nullable UUID authorId,
        String text) {

    public enum Kind {
        /** The organisation asks. */
        QUESTION,
        /** The charge stays, and why. */
        ANSWER,
        /** It needn't be paid, and why. */
        CREDIT
    }
}
