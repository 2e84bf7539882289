package org.matricula.coaching.conversation;

import java.time.Instant;
import java.util.UUID;

/** That a text or a mail was to reach a learner. @param id in the outbox @param about the message or call it tells of */
record Dispatch(UUID learnerId, UUID id, UUID offerId, UUID about, Kind kind, Instant at) {

    enum Kind {
        TEXT,
        MAIL
    }
}
