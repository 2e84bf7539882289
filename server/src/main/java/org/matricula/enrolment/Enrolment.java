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

    /** Whether nobody but the learner brought it about; an import only tells what the learner had done before. */
    public boolean isOwn() {
        return Door.of(source) != Door.INVITED && (organisationId == null || source != Source.API);
    }

    /** Whether the organisation it came through follows it: not if a provider brought its own from another platform. */
    public boolean isFollowed() {
        return organisationId != null && source != Source.IMPORT;
    }

    public PlaceKey key() {
        return new PlaceKey(learnerId, runId);
    }

    public boolean hasLeft() {
        return deactivatedAt != null;
    }
}
