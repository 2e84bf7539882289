package org.matricula.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.DeliveryRules;
import org.matricula.catalogue.content.Release;
import org.matricula.platform.Refusal;

class CompletionRuleTests {

    private static final CompletionRule RULE =
            new CompletionRule(100, 2, new DeliveryRules(Release.SELF_PACED, 90, 70));

    @Test
    void ninetyOfAHundredStepsAreEnoughAndEightyNineAreNot() {
        assertThat(why(90, 2, "70.0")).isEqualTo("");
        assertThat(why(89, 2, "100.0")).isEqualTo("progress.not-yet.steps");
    }

    @Test
    void aShareThatIsNoWholeNumberOfStepsIsRoundedUp() {
        assertThat(new CompletionRule(7, 0, RULE.rules()).stepsNeeded()).isEqualTo(7);
        assertThat(new CompletionRule(10, 0, RULE.rules()).stepsNeeded()).isEqualTo(9);
        assertThat(new CompletionRule(11, 0, RULE.rules()).stepsNeeded()).isEqualTo(10);
    }

    @Test
    void everyTestHasToBeAttempted() {
        assertThat(why(100, 1, "100.0")).isEqualTo("progress.not-yet.tests");
    }

    @Test
    void theAverageHasToReachThePassMark() {
        assertThat(why(100, 2, "69.9")).isEqualTo("progress.not-yet.average");
        assertThat(why(100, 2, "70.0")).isEqualTo("");
    }

    @Test
    void aRunWithoutTestsAsksForNoAverage() {
        assertThat(new CompletionRule(10, 0, RULE.rules()).whyNot(progress(9, 0, null)))
                .isEmpty();
    }

    @Test
    void aRunThatTeachesNothingLeadsToNothing() {
        assertThat(new CompletionRule(0, 0, RULE.rules()).whyNot(progress(0, 0, null)))
                .isPresent();
    }

    private static String why(int steps, int tests, String average) {
        return RULE.whyNot(progress(steps, tests, average)).map(Refusal::key).orElse("");
    }

    private static LearnerProgress progress(int steps, int tests, @Nullable String average) {
        var score = average == null ? null : new BigDecimal(average);
        return new LearnerProgress(new UUID(0, 1), new UUID(0, 2), steps, tests, score, 0, null, null, null);
    }
}
