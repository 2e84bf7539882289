package org.matricula.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** What is done in the background is waited for, as long as it may take on a busy machine; what doesn't come by then never will. */
public final class Patience {

    public static final Duration LIMIT = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Patience() {}

    /** @throws org.awaitility.core.ConditionTimeoutException if it doesn't come true in time */
    public static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(LIMIT).pollInterval(PAUSE).until(condition);
    }
}
