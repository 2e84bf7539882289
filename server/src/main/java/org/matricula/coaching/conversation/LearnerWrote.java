package org.matricula.coaching.conversation;

import java.time.Instant;
import java.util.UUID;

/** A learner wrote to the coach on <i>Your coach</i>. What comes from a phone is told by the gateway, whoever it comes from. */
public record LearnerWrote(UUID learnerId, UUID offerId, UUID messageId, String body, Instant at) {

    /** Keeps words out of logs. */
    @Override
    public String toString() {
        return "LearnerWrote[" + messageId + "]";
    }
}
