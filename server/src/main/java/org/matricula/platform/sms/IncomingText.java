package org.matricula.platform.sms;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody wrote to one of our numbers. Not told of STOP and START, which are {@link OptedOut} and {@link OptedIn}.
 *
 * @param id   the same if the same text is told twice
 * @param from E.164 where it is a number of any country
 * @param to   our number
 */
public record IncomingText(UUID id, String from, String to, String body, Instant at) {

    /** Keeps numbers and words out of logs. */
    @Override
    public String toString() {
        return "IncomingText[" + id + "]";
    }
}
