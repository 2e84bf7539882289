package org.matricula.progress;

import java.util.List;
import java.util.UUID;

/**
 * Learners completed a step that somebody watches, or were scored in it. Published in the transaction that takes what
 * they did, one event per step and batch for at most {@link CertificatesEarned#MOST} learners; listeners get it at least
 * once. That somebody gets a score says nothing about how good it is.
 *
 * @param stepId the step, or the test
 */
public record StepsAchieved(UUID runId, UUID stepId, List<UUID> learnerIds) {

    public StepsAchieved {
        learnerIds = List.copyOf(learnerIds);
    }
}
