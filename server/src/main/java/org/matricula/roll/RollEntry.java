package org.matricula.roll;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's place in a run that came through an organisation, as that organisation sees it. Nothing that hasn't
 * happened is zero: it is null.
 *
 * @param membershipId   what the organisation knows the learner by
 * @param address        the one it invited, else the learner's primary one
 * @param profileToken   of the learner's own page, at {@code /people/}
 * @param leftAt         null while they take part or finished
 * @param stepsCompleted of what the run teaches now
 * @param averageScore   in percent, one decimal; null before the first test
 * @param completedAt    when the certificate of the run was earned; null without one, or if it was revoked
 */
public record RollEntry(
        UUID organisationId,
        UUID runId,
        UUID courseId,
        UUID learnerId,
        UUID membershipId,
        String name,
        String address,
        @Nullable String externalId,
        @Nullable UUID groupId,
        String profileToken,
        Instant enrolledAt,
        @Nullable Instant leftAt,
        int stepsCompleted,
        int testsTaken,
        @Nullable BigDecimal averageScore,
        int comments,
        @Nullable Instant lastVisitedAt,
        @Nullable Instant lastCommentAt,
        @Nullable Instant completedAt) {

    public boolean hasLeft() {
        return leftAt != null;
    }

    /** Whoever earned the certificate and left afterwards has completed; lists of those who left have them too. */
    public Standing standing(Instant now) {
        if (completedAt != null) return Standing.COMPLETED;
        return hasLeft() ? Standing.LEFT : Standing.ofTakingPart(lastVisitedAt, now);
    }
}
