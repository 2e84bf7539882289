package org.matricula.coaching.conversation;

import java.util.Locale;
import java.util.UUID;

/** Who reads what a coach wrote down of a learner. */
public enum Visibility {
    /** Its author, and nobody else. */
    MINE,
    /** Whoever of this offer coaches the learner, also after a handover. */
    COACHES,
    /** The learner, too. */
    LEARNER;

    /** The key of its name; argument: the learner. */
    public String key() {
        return "coaching.visibility." + name().toLowerCase(Locale.ROOT);
    }

    /** @param author the coach who wrote it @param reader a coach of the learner */
    boolean allows(UUID author, UUID reader) {
        return this != MINE || author.equals(reader);
    }
}
