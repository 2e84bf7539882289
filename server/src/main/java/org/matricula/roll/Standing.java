package org.matricula.roll;

import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Which learners a list has. Whoever left or completed a run has neither to be started nor to be chased. */
public enum Standing {
    ALL,
    /** Take part and were never on a step. */
    NOT_STARTED,
    /** Take part, began, and weren't seen for {@link #STALLED_AFTER}. */
    STALLED,
    /** Take part and aren't done. */
    TAKING_PART,
    /** Earned the certificate. */
    COMPLETED,
    LEFT;

    public static final Period STALLED_AFTER = Period.ofDays(14);

    /** Of somebody who takes part and isn't done. @param seen when they last were; null for never */
    static Standing ofTakingPart(@Nullable Instant seen, Instant now) {
        if (seen == null) return NOT_STARTED;
        return seen.isBefore(now.minus(STALLED_AFTER)) ? STALLED : TAKING_PART;
    }
}
