package org.matricula.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome of one attempt: a learner's way through one run. {@code percentage} is null where no mark is known. */
public record Grade(
        UUID learnerId,
        UUID runId,
        UUID courseId,
        Result result,
        @Nullable BigDecimal percentage,
        Instant decidedAt) {}
