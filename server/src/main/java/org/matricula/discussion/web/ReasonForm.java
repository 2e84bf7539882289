package org.matricula.discussion.web;

import org.jspecify.annotations.Nullable;
import org.matricula.discussion.Reason;

/** A reason chosen from the list, and what is added in words. */
public record ReasonForm(@Nullable String reason, @Nullable String words) {

    static final ReasonForm EMPTY = new ReasonForm(null, null);

    /** Null if none of the list was chosen. */
    @Nullable
    Reason chosen() {
        for (var each : Reason.choices()) if (each.name().equals(reason)) return each;
        return null;
    }

    public boolean isChosen(Reason each) {
        return each.name().equals(reason);
    }

    public String text() {
        return words == null ? "" : words;
    }
}
