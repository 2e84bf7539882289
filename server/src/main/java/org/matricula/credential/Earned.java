package org.matricula.credential;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Evidence;

/**
 * One learner's reason to be awarded an achievement.
 *
 * @param sourceKey  what it was earned by, unique for learner and achievement: the id of the run of its own course,
 *                   {@code programme} for its own programme; anything else with a word and a colon before it
 * @param result     the result in words, in the issuer's language; null if there is only one
 * @param narrative  how it was earned, in Markdown; null if nothing is said
 * @param validUntil exclusive; null for what the achievement says
 */
public record Earned(
        UUID learnerId,
        String sourceKey,
        Instant earnedAt,
        @Nullable String result,
        @Nullable String narrative,
        List<Evidence> evidence,
        @Nullable Instant validUntil) {

    public Earned {
        evidence = List.copyOf(evidence);
    }

    public static Earned of(UUID learnerId, String sourceKey, Instant earnedAt, @Nullable String result) {
        return new Earned(learnerId, sourceKey, earnedAt, result, null, List.of(), null);
    }

    AwardStore.Source source() {
        return new AwardStore.Source(learnerId, sourceKey);
    }
}
