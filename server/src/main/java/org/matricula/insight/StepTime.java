package org.matricula.insight;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long people took to a step.
 *
 * @param median what half of them took at most; null with the others where it can't be shown, or nobody came so far
 * @param ninth  what nine of ten took at most
 */
public record StepTime(
        Step step,
        @Nullable Integer people,
        @Nullable Duration median,
        @Nullable Duration ninth) {

    static StepTime unknown(Step step) {
        return new StepTime(step, null, null, null);
    }
}
