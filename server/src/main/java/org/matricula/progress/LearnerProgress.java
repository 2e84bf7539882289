package org.matricula.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is in a run. {@code stepsCompleted} counts steps of what the run teaches now; {@code averageScore}
 * is in percent with one decimal, null before the first test.
 */
public record LearnerProgress(
        UUID learnerId,
        UUID runId,
        int stepsCompleted,
        int testsTaken,
        @Nullable BigDecimal averageScore,
        int comments,
        @Nullable UUID lastStepId,
        @Nullable Instant lastVisitedAt,
        @Nullable Instant lastCommentAt) {

    static LearnerProgress none(UUID learnerId, UUID runId) {
        return new LearnerProgress(learnerId, runId, 0, 0, null, 0, null, null, null);
    }

    /** @param completes whether it completes a step that counts and wasn't completed before */
    LearnerProgress after(ProgressEvent event, boolean completes) {
        if (event.stepId() == null) return this;
        var latest = isLatest(event.at(), event.stepId());
        var comments = event.kind() == ProgressEvent.Kind.COMMENTED;
        return new LearnerProgress(
                learnerId,
                runId,
                stepsCompleted + (completes ? 1 : 0),
                testsTaken,
                averageScore,
                this.comments + (comments ? 1 : 0),
                latest ? event.stepId() : lastStepId,
                latest ? event.at() : lastVisitedAt,
                comments ? StepTrace.later(lastCommentAt, event.at()) : lastCommentAt);
    }

    /** Of two steps at the same instant always the same one, in whatever order the events come. */
    private boolean isLatest(Instant at, UUID step) {
        if (lastVisitedAt == null || lastStepId == null) return true;
        var order = at.compareTo(lastVisitedAt);
        return order > 0 || order == 0 && step.compareTo(lastStepId) > 0;
    }

    LearnerProgress withTests(int taken, @Nullable BigDecimal average) {
        return new LearnerProgress(
                learnerId, runId, stepsCompleted, taken, average, comments, lastStepId, lastVisitedAt, lastCommentAt);
    }

    /** Of so many steps, in percent rounded down: who lacks a step never reads 100. */
    public int percentOf(int steps) {
        return steps == 0 ? 0 : Math.min(100, stepsCompleted * 100 / steps);
    }
}
