package org.matricula.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's place in a run. {@code organisationId} is the organisation it came through, null for the learner's own;
 * {@code deactivatedAt} is when the learner left, null while they take part or finished.
 */
public record Enrolment(
        UUID learnerId,
        UUID runId,
        UUID courseId,
        Track track,
        Source source,
        @Nullable UUID organisationId,
        Instant activatedAt,
        @Nullable Instant deactivatedAt) {

    public boolean hasLeft() {
        return deactivatedAt != null;
    }
}
