package org.matricula.progress;

import java.util.Map;
import java.util.UUID;

/**
 * How far the learners of a run are, in sums. {@code learners} are those who began; {@code steps} has the steps somebody
 * was on, by id.
 */
public record RunProgress(int learners, long stepsCompleted, long comments, Map<UUID, StepCount> steps) {

    public StepCount of(UUID stepId) {
        return steps.getOrDefault(stepId, StepCount.none(stepId));
    }
}
