package org.matricula.coaching.conversation;

import java.util.Locale;

/** By which way a learner who agrees is reached. What is written can be read on <i>Your coach</i> in any case. */
public enum Channel {
    TEXT,
    /** There is no number that was confirmed: a mail says that there is something to read. */
    UNCONFIRMED,
    /** The phone texted STOP and START, or somebody else with the same phone did STOP: a mail, as above. */
    OPTED_OUT;

    public String key() {
        return "coaching.channel." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
