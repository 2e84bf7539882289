package org.matricula.coaching.conversation;

import java.time.Instant;
import java.util.UUID;
import org.matricula.coaching.GivenName;

/** What a learner wrote that the coach hasn't opened. @param since of the first of it */
public record Unread(UUID learnerId, String name, int messages, Instant since) {

    /** A coach knows a learner by no more. */
    public Unread {
        name = GivenName.of(name);
    }
}
