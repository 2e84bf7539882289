package org.matricula.credential.recipient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of awards: what was read waits until somebody has looked at it, and is awarded then in batches.
 *
 * @param name           as it was uploaded
 * @param told           whether those who are awarded are written to
 * @param ignoredColumns those nobody reads
 * @param size           how many lines it has besides its header
 * @param cursor         the last line done of the pass that runs
 * @param done           how many lines it has done
 */
public record AwardFile(
        UUID id,
        UUID organisationId,
        UUID achievementId,
        String name,
        boolean told,
        Ground ground,
        List<String> ignoredColumns,
        State state,
        int size,
        int cursor,
        int done,
        @Nullable UUID uploadedBy,
        Instant uploadedAt,
        @Nullable Instant finishedAt) {

    /** Read, then checked, then running once somebody said so, then done; or discarded before that. */
    public enum State {
        READ,
        CHECKED,
        RUNNING,
        DONE,
        DISCARDED
    }

    public boolean isBusy() {
        return state == State.READ || state == State.RUNNING;
    }

    /** How many lines are of each kind; for showing. */
    public record Counts(int ready, int wrong, int award, int claim, int known) {

        /** What starting it would give somebody. */
        public int toGive() {
            return award + claim;
        }
    }
}
