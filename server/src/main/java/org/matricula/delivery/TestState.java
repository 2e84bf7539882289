package org.matricula.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.catalogue.content.StepContent;
import org.matricula.platform.NotFound;

/**
 * Where a learner is with a test; {@code attempts} are in order.
 *
 * @param decisions what graders decided last, by attempt
 */
public record TestState(
        StepContent.Test test, List<Attempt> attempts, NextAttempt next, Map<UUID, ScoreOverride> decisions) {

    /** The attempt that counts; of equal ones the first. */
    public Optional<Attempt> best() {
        return attempts.stream()
                .filter(Attempt::isSubmitted)
                .max(Comparator.comparing(Attempt::percent)
                        .thenComparing(Comparator.comparing(Attempt::number).reversed()));
    }

    /** @throws NotFound if the learner took no such attempt at this test */
    public Attempt attempt(UUID id) {
        return attempts.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** What a grader put in the place of the marking; empty if the marking stands. */
    public Optional<ScoreOverride> decision(Attempt attempt) {
        return Optional.ofNullable(decisions.get(attempt.id()));
    }

    public boolean isPassed(Attempt attempt) {
        return attempt.percent().intValue() >= test.rules().passMark();
    }

    /** Whether any attempt passed. */
    public boolean isPassed() {
        return best().filter(this::isPassed).isPresent();
    }

    /** Nothing more is to be won: the test is passed, or all attempts are used up. Only then are answers explained. */
    public boolean isDecided() {
        return next instanceof NextAttempt.UsedUp || isPassed();
    }
}
