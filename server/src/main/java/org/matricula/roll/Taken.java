package org.matricula.roll;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place that came through an organisation, with how far the learner is: what a row of the roll is made from. */
record Taken(
        UUID learnerId,
        UUID runId,
        UUID organisationId,
        UUID courseId,
        Instant activatedAt,
        @Nullable Instant deactivatedAt,
        int stepsCompleted,
        int testsTaken,
        @Nullable BigDecimal averageScore,
        int comments,
        @Nullable Instant lastVisitedAt,
        @Nullable Instant lastCommentAt,
        @Nullable Instant completedAt) {

    EntryKey key() {
        return new EntryKey(learnerId, runId, organisationId);
    }
}
