package org.matricula.catalogue.content;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a test is taken; the best attempt counts.
 *
 * @param attempts  how often, null for as often as one likes
 * @param passMark  in percent
 * @param waitHours from one attempt's end to the next one's beginning
 */
public record TestRules(@Nullable Integer attempts, int passMark, int waitHours) {

    public static final TestRules USUAL = new TestRules(null, 70, 8);

    public Duration waitingTime() {
        return Duration.ofHours(waitHours);
    }
}
