package org.matricula.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The average test score of one learner on one run: weighted by the tests' weights over the tests taken, the plain mean
 * where none of them has a weight. A missing score doesn't count. In percent, one decimal, halves up.
 */
final class AverageScore {

    /** One test taken; {@code weight} is null for a test that doesn't count for the grade. */
    record Taken(@Nullable BigDecimal score, @Nullable BigDecimal weight) {

        private BigDecimal weightOrZero() {
            return weight == null ? BigDecimal.ZERO : weight;
        }

        private BigDecimal weighted(BigDecimal by) {
            return score == null ? BigDecimal.ZERO : score.multiply(by);
        }
    }

    private AverageScore() {}

    /** Empty if no test was marked. */
    static Optional<BigDecimal> of(Collection<Taken> tests) {
        var marked = tests.stream().filter(test -> test.score() != null).toList();
        if (marked.isEmpty()) return Optional.empty();
        var weights = marked.stream().map(Taken::weightOrZero).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                weights.signum() == 0 ? plainMean(marked) : rounded(sum(marked, Taken::weightOrZero), weights));
    }

    private static BigDecimal plainMean(List<Taken> marked) {
        return rounded(sum(marked, test -> BigDecimal.ONE), BigDecimal.valueOf(marked.size()));
    }

    private static BigDecimal sum(List<Taken> marked, Function<Taken, BigDecimal> weight) {
        return marked.stream().map(test -> test.weighted(weight.apply(test))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal rounded(BigDecimal sum, BigDecimal by) {
        return sum.divide(by, 1, RoundingMode.HALF_UP);
    }
}
