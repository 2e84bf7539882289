package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One learner's reason to be awarded an achievement.
 *
 * @param sourceKey what it was earned by, unique for learner and achievement: the id of the run, or {@code programme}
 * @param result    the result in words, in the issuer's language; null if there is only one
 */
record Earned(
        UUID learnerId,
        String sourceKey,
        Instant earnedAt,
        @Nullable String result) {

    AwardStore.Source source() {
        return new AwardStore.Source(learnerId, sourceKey);
    }
}
