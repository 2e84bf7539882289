package org.matricula.coaching;

import java.util.Locale;

/** Where a word of the consent ledger came from. */
public enum Source {
    /** The page before a course. */
    GATE,
    /** The same page, by the card on the learner's home. */
    CARD,
    SETTINGS,
    /** A text message, such as STOP. */
    TEXT,
    /** The learner told the coach. */
    COACH,
    /** The number was removed, or changed to one that can't be texted. */
    NUMBER,
    /** The account was closed. */
    ACCOUNT,
    /** No person: a rule of this platform. */
    RULE;

    public String key() {
        return "coaching.source." + name().toLowerCase(Locale.ROOT);
    }
}
