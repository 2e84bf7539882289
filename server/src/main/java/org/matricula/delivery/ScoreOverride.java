package org.matricula.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grader's decision about an attempt: {@code points} in place of what it {@code was}, and why. */
public record ScoreOverride(
        UUID learnerId,
        UUID id,
        UUID attemptId,
        BigDecimal points,
        BigDecimal was,
        String reason,
        Instant madeAt,
        @Nullable UUID madeBy) {}
