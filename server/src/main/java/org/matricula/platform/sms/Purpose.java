package org.matricula.platform.sms;

import java.time.Duration;

/** What a text is for. Its permission is asked by it, and after its lifetime it is of no use to anybody. */
public enum Purpose {
    /** A code to a number that its owner has just typed. */
    CONFIRM(Duration.ofMinutes(10)),
    /** What one person writes to another. */
    CONVERSATION(Duration.ofHours(24)),
    /** To staff, who are needed now: it leaves before all else, and keeps no quiet hours. */
    ALERT(Duration.ofHours(1)),
    /** The gateway's own answer to STOP and HELP: whoever wrote that expects it, so nobody else is asked. */
    ANSWER(Duration.ofHours(1));

    private final Duration lifetime;

    Purpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }
}
