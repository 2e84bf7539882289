package org.matricula.coaching;

import java.util.Locale;

/** What the consent ledger can say about a learner and an offer. Only the last word counts. */
public enum Word {
    AGREED,
    DECLINED,
    /** The learner has no number the partner can text: an answer of its own. */
    NO_NUMBER,
    WITHDRAWN,
    /** After a withdrawal the learner may be asked again; no consent. */
    REOPENED,
    /** The time is over for which the consent was given. */
    LAPSED;

    public String key() {
        return "coaching.word." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
