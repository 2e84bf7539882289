package org.matricula.coaching.crisis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a crisis. Steps are added and never changed.
 *
 * @param by     account of whoever did it; null where the platform did
 * @param told   account of whoever was told
 * @param mailId the mail that told it
 * @param textId the text that told it, or that told the learner where there is help
 */
public record Step(
        UUID crisisId,
        UUID id,
        Kind kind,
        Instant at,
        @Nullable UUID by,
        @Nullable UUID told,
        @Nullable UUID mailId,
        @Nullable UUID textId) {

    /** What happened. */
    public enum Kind {
        RAISED,
        /** The learner gave another sign while it was open. */
        AGAIN,
        /** The learner was shown, or texted, where there is help at once. */
        HELP,
        TOLD,
        /** The mail that would have told it hadn't left, and doesn't any more: somebody has it. */
        SPARED,
        ACKNOWLEDGED,
        PASSED_ON,
        REACHED,
        REFERRED,
        NOTED,
        CLOSED;

        /** Whether people who handle a crisis write it down themselves. */
        public boolean isReport() {
            return this == REACHED || this == REFERRED || this == NOTED;
        }
    }
}
