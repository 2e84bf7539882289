package org.matricula.progress;

import static java.util.stream.Collectors.joining;
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
        assertThat(why(89, 2, "100.0")).isEqualTo("steps");
    }

    @Test
    void aShareThatIsNoWholeNumberOfStepsIsRoundedUp() {
        assertThat(new CompletionRule(7, 0, RULE.rules()).stepsNeeded()).isEqualTo(7);
        assertThat(new CompletionRule(10, 0, RULE.rules()).stepsNeeded()).isEqualTo(9);
        assertThat(new CompletionRule(11, 0, RULE.rules()).stepsNeeded()).isEqualTo(10);
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        assertThat(why(10, 1, "50.0")).isEqualTo("steps tests average");
        assertThat(RULE.whyNot(progress(10, 0, null)).stream().map(Refusal::key))
                .containsExactly("progress.not-yet.steps", "progress.not-yet.tests");
    }

    @Test
    void everyTestHasToBeAttempted() {
        assertThat(why(100, 1, "100.0")).isEqualTo("tests");
    }

    @Test
    void theAverageHasToReachThePassMark() {
        assertThat(why(100, 2, "69.9")).isEqualTo("average");
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
                .hasSize(1);
    }

    private static String why(int steps, int tests, String average) {
        return RULE.whyNot(progress(steps, tests, average)).stream()
                .map(Refusal::key)
                .map(key -> key.substring("progress.not-yet.".length()))
                .collect(joining(" "));
    }

    private static LearnerProgress progress(int steps, int tests, @Nullable String average) {
        var score = average == null ? null : new BigDecimal(average);
        return new LearnerProgress(new UUID(0, 1), new UUID(0, 2), steps, tests, score, 0, null, null, null);
    }
}
