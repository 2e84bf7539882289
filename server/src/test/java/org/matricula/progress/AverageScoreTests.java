package org.matricula.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AverageScoreTests {

    @Test
    void scoresAreWeightedOverTheTestsTaken() {
        assertThat(AverageScore.of(List.of(taken("80", "10"), taken("50", "30"))))
                .contains(new BigDecimal("57.5"));
    }

    @Test
    void plainMeanIsTakenWhereNoTestHasAWeight() {
        assertThat(AverageScore.of(List.of(taken("80", "0"), taken("51", null))))
                .contains(new BigDecimal("65.5"));
    }

    @Test
    void missingScoreDoesNotCount() {
        assertThat(AverageScore.of(List.of(taken("80", "10"), taken(null, "90"))))
                .contains(new BigDecimal("80.0"));
    }

    @Test
    void scoreOfZeroCounts() {
        assertThat(AverageScore.of(List.of(taken("0", "50"), taken("80", "50"))))
                .contains(new BigDecimal("40.0"));
    }

    @Test
    void halvesAreRoundedUpOnce() {
        assertThat(AverageScore.of(List.of(taken("69.25", "10")))).contains(new BigDecimal("69.3"));
        assertThat(AverageScore.of(List.of(taken("69.249", "10")))).contains(new BigDecimal("69.2"));
    }

    @Test
    void nothingMarkedIsNoAverage() {
        assertThat(AverageScore.of(List.of(taken(null, "10")))).isEmpty();
        assertThat(AverageScore.of(List.of())).isEmpty();
    }

    private static AverageScore.Taken taken(@Nullable String score, @Nullable String weight) {
        return new AverageScore.Taken(
                score == null ? null : new BigDecimal(score), weight == null ? null : new BigDecimal(weight));
    }
}
