package org.matricula.learningmanager.web;

import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/** A shared link to make, as it was typed; what was not sent is empty. */
public record LinkForm(String cap, String domains) {

    static final LinkForm EMPTY = new LinkForm(null, null);

    private static final int LONGEST_NUMBER = 9;

    public LinkForm(@Nullable String cap, @Nullable String domains) {
        this.cap = cap == null ? "" : cap.strip();
        this.domains = domains == null ? "" : domains.strip();
    }

    /** Null for any number. @throws Invalid naming {@code cap} */
    @Nullable
    Integer most() {
        if (cap.isEmpty()) return null;
        if (!cap.matches("\\d{1," + LONGEST_NUMBER + "}"))
            throw Invalid.field("cap", "learningmanager.link.cap-number");
        return Integer.valueOf(cap);
    }
}
