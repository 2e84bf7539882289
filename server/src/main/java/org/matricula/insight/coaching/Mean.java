package org.matricula.insight.coaching;

import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The mean of what people said.
 *
 * @param variance of single answers, estimated from these
 * @param people   as in {@link Share}
 */
public record Mean(double value, double variance, double people) {

    private static final double UPPER = 0.975;

    /** What a normal variable stays below in 97.5 of 100 cases: 1.96. */
    static final double NORMAL = new NormalDistribution().inverseCumulativeProbability(UPPER);

    /**
     * Of the difference to another mean, by Welch: neither as many people nor as different ones are taken for granted.
     * Empty where too few answered to tell how much answers differ.
     *
     * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch 1947</a>
     */
    public Optional<Interval> minus(Mean other) {
        if (people <= 1 || other.people <= 1) return Optional.empty();
        var own = variance / people;
        var others = other.variance / other.people;
        if (own + others == 0) return Optional.empty();
        var freedom =
                (own + others) * (own + others) / (own * own / (people - 1) + others * others / (other.people - 1));
        var half = new TDistribution(freedom).inverseCumulativeProbability(UPPER) * Math.sqrt(own + others);
        return Optional.of(new Interval(value - other.value - half, value - other.value + half));
    }
}
