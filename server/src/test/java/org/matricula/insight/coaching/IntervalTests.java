package org.matricula.insight.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTests {

    private static final Offset<Double> AS_PRINTED = within(0.00006);

    /** Newcombe, <i>Two-sided confidence intervals for the single proportion</i>, 1998, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void sharesHaveThePublishedIntervals(int some, int all, double low, double high) {
        var interval = Share.of(some, all).interval();

        assertThat(interval.low()).isCloseTo(low, AS_PRINTED);
        assertThat(interval.high()).isCloseTo(high, AS_PRINTED);
    }

    /** Newcombe, <i>Interval estimation for the difference between independent proportions</i>, 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void differencesOfSharesHaveThePublishedIntervals(int a, int m, int b, int n, double low, double high) {
        var interval = Share.of(a, m).minus(Share.of(b, n));

        assertThat(interval.low()).isCloseTo(low, AS_PRINTED);
        assertThat(interval.high()).isCloseTo(high, AS_PRINTED);
    }

    /**
     * Student's sleep data of 1908, as the manual of R compares its two groups: {@code t.test(extra ~ group, data = sleep)}
     * has the means 0.75 and 2.33, and the interval from -3.3654832 to 0.2054832.
     */
    @Test
    void differencesOfMeansHaveTheIntervalThatRPrints() {
        var first = mean(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        var second = mean(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

        var interval = first.minus(second).orElseThrow();

        assertThat(interval.low()).isCloseTo(-3.3654832, within(0.0000001));
        assertThat(interval.high()).isCloseTo(0.2054832, within(0.0000001));
        assertThat(interval.contains(0)).isTrue();
    }

    @Test
    void oneAnswerTellsNothingOfHowMuchAnswersDiffer() {
        assertThat(mean(4).minus(mean(3, 5))).isEmpty();
        assertThat(mean(4, 4).minus(mean(5, 5))).isEmpty();
    }

    private static Mean mean(double... values) {
        var mean = java.util.Arrays.stream(values).average().orElseThrow();
        var squares = java.util.Arrays.stream(values)
                .map(one -> (one - mean) * (one - mean))
                .sum();
        return new Mean(mean, values.length > 1 ? squares / (values.length - 1) : 0, values.length);
    }
}
