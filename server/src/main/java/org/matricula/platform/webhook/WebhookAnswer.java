package org.matricula.platform.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending one.
 *
 * @param status null where nobody answered; then {@code problem} says why
 * @param text   how the answer began, as far as it is kept
 */
record WebhookAnswer(@Nullable Integer status, @Nullable Problem problem, String text, Duration took) {

    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int GONE = 410;

    /** Why there is no answer. */
    enum Problem {
        UNKNOWN_HOST,
        FORBIDDEN_ADDRESS,
        CERTIFICATE,
        NO_CONNECTION,
        TIMED_OUT
    }

    boolean taken() {
        return status != null && status >= OK && status < REDIRECTS;
    }

    /** The receiver wants no more, ever. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
