package org.matricula.credential.recipient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Earned;

/**
 * An award that waits until whoever is meant claims it. Nothing is signed before.
 *
 * @param content  what was written, sealed; null once it was answered or has ended
 * @param told     whether the one who is meant was to be written to
 * @param shownTo  the account that gave the right code; null for none
 * @param takenBy  the learner who took it, or the account that refused it; null for none
 * @param mailedAt when the last mail about it was queued; null for never
 */
record Claim(
        UUID id,
        UUID organisationId,
        UUID achievementId,
        String sourceKey,
        Instant earnedAt,
        @Nullable Instant validUntil,
        byte @Nullable [] emailHash,
        byte @Nullable [] externalHash,
        byte @Nullable [] sealedContent,
        boolean told,
        State state,
        int codeRound,
        @Nullable UUID shownTo,
        @Nullable Instant mailedAt,
        boolean mailFailed,
        Instant createdAt,
        Instant endsAt,
        @Nullable Instant answeredAt,
        @Nullable UUID takenBy) {

    /** Only what waits can be answered, corrected or withdrawn. */
    enum State {
        WAITING,
        TAKEN,
        REFUSED,
        WITHDRAWN,
        ENDED
    }

    boolean isWaiting(Instant now) {
        return state == State.WAITING && now.isBefore(endsAt);
    }

    /** As the learner earned it, with the original date. */
    Earned earnedBy(UUID learnerId, WrittenAward content) {
        return new Earned(
                learnerId,
                sourceKey,
                earnedAt,
                null,
                content.narrative().isEmpty() ? null : content.narrative(),
                content.evidence().stream().map(Proof::toEvidence).toList(),
                validUntil);
    }
}
