package org.matricula.progress;

import java.util.UUID;

/** How many learners opened a step, how many completed it, and how many were on it last. */
public record StepCount(UUID stepId, int visited, int completed, int standing) {

    static StepCount none(UUID stepId) {
        return new StepCount(stepId, 0, 0, 0);
    }
}
