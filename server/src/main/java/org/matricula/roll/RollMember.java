package org.matricula.roll;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody an organisation knows as a learner. Before there is a learner, the id in the organisation's own systems is
 * known, and perhaps a name that the organisation gave: learner and address are null.
 *
 * @param runs           places that came through the organisation
 * @param runsLeft       those of them left without completing
 * @param runsCompleted  those of them with a certificate
 * @param lastActivityAt the last visit or comment in any of them; null if there was none
 */
public record RollMember(
        UUID membershipId,
        UUID organisationId,
        @Nullable UUID learnerId,
        String name,
        @Nullable String address,
        @Nullable String externalId,
        @Nullable UUID groupId,
        @Nullable String profileToken,
        Instant joinedAt,
        int runs,
        int runsLeft,
        int runsCompleted,
        @Nullable Instant lastActivityAt) {

    /** Over all their runs: while they take part in one, how they do there. Null without a run. */
    public @Nullable Standing standing(Instant now) {
        if (runs > runsLeft + runsCompleted) return Standing.ofTakingPart(lastActivityAt, now);
        if (runsCompleted > 0) return Standing.COMPLETED;
        return runs > 0 ? Standing.LEFT : null;
    }
}
