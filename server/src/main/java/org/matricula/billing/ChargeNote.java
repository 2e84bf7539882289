package org.matricula.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was written about a charge. {@code authorId} is null for a program; {@code text} is empty once it was erased;
 * {@code credited} is what it took back, in minor units, null unless it did.
 */
public record ChargeNote(
        UUID id,
        UUID chargeId,
        Kind kind,
        Instant writtenAt,
        @Nullable UUID authorId,
        String text,
        @Nullable Long credited) {

    public enum Kind {
        /** The organisation asks. */
        QUESTION,
        /** The charge stays, and why. */
        ANSWER,
        /** It, or a part of it, needn't be paid, and why. */
        CREDIT
    }
}
