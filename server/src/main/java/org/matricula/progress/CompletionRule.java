package org.matricula.progress;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.DeliveryRules;
import org.matricula.platform.Refusal;

/**
 * When a run leads to a certificate: enough of its steps completed, every test attempted, the tests' average at or above
 * the pass mark. A run without steps never does.
 *
 * @param steps how many the run teaches now
 * @param tests how many of them are tests
 */
public record CompletionRule(int steps, int tests, DeliveryRules rules) {

    static CompletionRule of(Content content, DeliveryRules rules) {
        return new CompletionRule(content.steps().size(), content.tests().size(), rules);
    }

    /** How many steps have to be completed: the needed share, rounded up. */
    public int stepsNeeded() {
        return (steps * rules.stepsNeeded() + 99) / 100;
    }

    /** Why there is no certificate yet, in one sentence with what to do; empty if nothing is missing. */
    public Optional<Refusal> whyNot(LearnerProgress progress) {
        if (steps == 0) return Optional.of(new Refusal("progress.not-yet.nothing-taught"));
        if (progress.stepsCompleted() < stepsNeeded()) {
            var missing = stepsNeeded() - progress.stepsCompleted();
            return Optional.of(new Refusal(
                    "progress.not-yet.steps", progress.stepsCompleted(), steps, rules.stepsNeeded(), missing));
        }
        if (progress.testsTaken() < tests) {
            return Optional.of(new Refusal("progress.not-yet.tests", progress.testsTaken(), tests));
        }
        if (tests > 0 && isBelow(progress.averageScore())) {
            return Optional.of(new Refusal("progress.not-yet.average", progress.averageScore(), rules.passMark()));
        }
        return Optional.empty();
    }

    private boolean isBelow(@Nullable BigDecimal average) {
        return average == null || average.compareTo(BigDecimal.valueOf(rules.passMark())) < 0;
    }
}
