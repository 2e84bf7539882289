package org.matricula.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a learner first and last was on a step, and when they completed it: null until they did. */
public record StepStanding(
        UUID stepId,
        Instant firstVisitedAt,
        Instant lastVisitedAt,
        @Nullable Instant completedAt) {}
