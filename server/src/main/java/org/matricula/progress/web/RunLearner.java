package org.matricula.progress.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.enrolment.Participant;
import org.matricula.progress.Attempt;
import org.matricula.progress.LearnerProgress;
import org.matricula.progress.Result;

/** A learner of a run as its provider sees them; {@code averageScore} is in percent. */
public record RunLearner(
        UUID learnerId,
        String name,
        String address,
        Instant enrolledAt,
        @Nullable Instant leftAt,
        @Nullable Result result,
        @Nullable BigDecimal averageScore,
        @Nullable Integer stepsCompleted,
        @Nullable Instant lastVisitedAt) {

    /** {@code progress} is null for those who did nothing here. */
    static RunLearner of(Participant participant, Attempt attempt, @Nullable LearnerProgress progress) {
        return new RunLearner(
                participant.learnerId(),
                participant.name(),
                participant.address(),
                participant.activatedAt(),
                participant.deactivatedAt(),
                attempt.result(),
                attempt.averageScore(),
                progress == null ? null : progress.stepsCompleted(),
                progress == null ? null : progress.lastVisitedAt());
    }
}
