package org.matricula.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.matricula.catalogue.content.StepContent;

/** Where a learner is with a test; {@code attempts} are in order. */
public record TestState(StepContent.Test test, List<Attempt> attempts, NextAttempt next) {

    /** The attempt that counts; of equal ones the first. */
    public Optional<Attempt> best() {
        return attempts.stream()
                .filter(Attempt::isSubmitted)
                .max(Comparator.comparing(Attempt::percent)
                        .thenComparing(Comparator.comparing(Attempt::number).reversed()));
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
