package org.matricula.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    /** All that is missing for the certificate, a sentence each; empty if nothing is. */
    public List<Refusal> whyNot(LearnerProgress progress) {
        if (steps == 0) return List.of(new Refusal("progress.not-yet.nothing-taught"));
        var missing = new ArrayList<Refusal>();
        var more = stepsNeeded() - progress.stepsCompleted();
        if (more > 0) {
            missing.add(
                    new Refusal("progress.not-yet.steps", progress.stepsCompleted(), steps, rules.stepsNeeded(), more));
        }
        if (progress.testsTaken() < tests) {
            missing.add(new Refusal("progress.not-yet.tests", progress.testsTaken(), tests, rules.passMark()));
        }
        if (progress.testsTaken() > 0 && tests > 0 && isBelow(progress.averageScore())) {
            missing.add(new Refusal("progress.not-yet.average", average(progress), rules.passMark()));
        }
        return missing;
    }

    private static BigDecimal average(LearnerProgress progress) {
        return progress.averageScore() == null ? BigDecimal.ZERO : progress.averageScore();
    }

    private boolean isBelow(@Nullable BigDecimal average) {
        return average == null || average.compareTo(BigDecimal.valueOf(rules.passMark())) < 0;
    }
}
