package org.matricula.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What a learner is told of a grader's decision about an attempt: all of it but who made it. */
public record Decision(UUID attempt, BigDecimal points, BigDecimal was, String reason, Instant madeAt) {

    public static Decision of(ScoreOverride override) {
        return new Decision(
                override.attemptId(), override.points(), override.was(), override.reason(), override.madeAt());
    }
}
