package org.matricula.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;

/**
 * How many calls a program may send: as many as this for each client and server, counted in memory, since a count in the
 * database would cost more than most calls. What learners do, told event by event, isn't counted: it waits in a queue of
 * its own that refuses what is too much.
 */
final class ClientLimits {

    static final int CALLS_PER_MINUTE = 6_000;

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final String EVENTS = "/progress/events";

    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build();

    /** Takes one of the client's calls; false if none is left, so that it should wait for a second. */
    boolean allows(UUID clientId, String path) {
        return path.endsWith(EVENTS) || buckets.get(clientId, id -> bucket()).tryConsume(1);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(CALLS_PER_MINUTE).refillGreedy(CALLS_PER_MINUTE, PERIOD))
                .build();
    }
}
