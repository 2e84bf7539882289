package org.matricula.coaching.crisis;

import java.util.Arrays;
import java.util.List;

/** How a crisis ended. */
public enum Outcome {
    SAFE,
    REFERRED,
    EMERGENCY,
    NOT_REACHED,
    FALSE_ALARM,
    /** The learner closed the account: nobody can be reached by it any more. */
    ACCOUNT_CLOSED;

    /** Those that a person may choose. */
    public static List<Outcome> choices() {
        return Arrays.stream(values())
                .filter(outcome -> outcome != ACCOUNT_CLOSED)
                .toList();
    }
}
