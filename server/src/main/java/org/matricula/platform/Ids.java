package org.matricula.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562, 5.7): they sort by time of creation, so indexes grow at one end. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long RANDOM_A_LIMIT = 0x1000;

    private static long lastMillis;
    private static long counter;

    private Ids() {}

    /** A new id, greater (as unsigned bytes, as PostgreSQL compares) than every earlier one of this process. */
    public static UUID next() {
        return new UUID(nextHigh(), 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2));
    }

    private static synchronized long nextHigh() {
        var millis = Math.max(System.currentTimeMillis(), lastMillis);
        counter = millis == lastMillis ? counter + 1 : RANDOM.nextInt((int) RANDOM_A_LIMIT / 2);
        if (counter == RANDOM_A_LIMIT) {
            millis++;
            counter = 0;
        }
        lastMillis = millis;
        return millis << 16 | 0x7000 | counter;
    }
}
