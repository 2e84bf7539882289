package org.matricula.coaching;

import java.time.Instant;
import java.util.UUID;

/** A code that is on its way to a number, or on its phone. @param codeHash salted and slow: there are only a million codes */
record NumberCode(UUID learnerId, String number, String codeHash, Instant sentAt, Instant expiresAt, int tries) {

    static final int MOST_TRIES = 5;

    boolean isLive(Instant now) {
        return now.isBefore(expiresAt) && tries < MOST_TRIES;
    }
}
