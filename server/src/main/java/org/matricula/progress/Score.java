package org.matricula.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a learner got for a test. {@code score} is a percentage, null where the work was handed in and never marked;
 * {@code carriedOver} says that it was earned in an earlier run.
 */
public record Score(
        UUID learnerId,
        UUID testId,
        UUID runId,
        @Nullable BigDecimal score,
        @Nullable Instant submittedAt,
        boolean carriedOver) {}
