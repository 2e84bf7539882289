package org.matricula.coaching;

import java.util.Locale;

/** What of a learner's progress a coach or partner may be told; only what the wording named that the learner agreed to. */
public enum SummaryField {
    /** Steps completed, of how many. */
    STEPS,
    LAST_ACTIVE,
    AVERAGE_SCORE,
    /** Courses of the programme that were passed, of how many. */
    CERTIFICATES;

    public String key() {
        return "coaching.summary." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
