package org.matricula.roll;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of learners' data that somebody took out.
 *
 * @param runId      null for all runs
 * @param filter     what was chosen, without what was searched for: that may be a name
 * @param exportedBy an account, or a program
 * @param rowCount   null if it was broken off
 */
public record RollExport(
        UUID id,
        UUID organisationId,
        @Nullable UUID runId,
        Kind kind,
        String filter,
        UUID exportedBy,
        Instant exportedAt,
        @Nullable Long rowCount) {

    /** Which columns it has. */
    public enum Kind {
        /** The 17 of seed 004, "Track learner progress". */
        PROGRESS,
        /** The same and five more: enrolled on, completed on, certificate link, external id, group. */
        DETAILED
    }
}
