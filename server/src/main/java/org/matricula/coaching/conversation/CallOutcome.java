package org.matricula.coaching.conversation;

import org.matricula.platform.Invalid;

/** What became of a call. @param minutes how long it took, if it was held @param note what it came to */
public record CallOutcome(boolean held, int minutes, String note, Visibility visibility) {

    public static final int LONGEST_NOTE = 4_000;

    public CallOutcome {
        note = note.strip();
    }

    /** @throws Invalid at {@code minutes} or {@code note} */
    CallOutcome checked() {
        new Invalid.Collector()
                .check(
                        !held || minutes >= 1 && minutes <= CallPlan.LONGEST,
                        "minutes",
                        "coaching.call.minutes-range",
                        1,
                        CallPlan.LONGEST)
                .check(note.length() <= LONGEST_NOTE, "note", "coaching.offer.too-long", LONGEST_NOTE)
                .orThrow();
        return this;
    }
}
