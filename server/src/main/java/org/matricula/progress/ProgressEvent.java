package org.matricula.progress;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a learner did in a run.
 *
 * @param id     made from the source and its own id for the event: see {@link #id(String, String)}
 * @param stepId the step it happened on, the test for a score; null for leaving
 * @param at     when it happened, in microseconds: events may come late and in any order
 * @param score  what was scored in percent, null for all others
 * @param source where it comes from: {@code web}, {@code futurelearn}, a program of the provider …
 */
public record ProgressEvent(
        UUID learnerId,
        UUID runId,
        UUID id,
        Kind kind,
        @Nullable UUID stepId,
        Instant at,
        @Nullable BigDecimal score,
        String source) {

    public enum Kind {
        /** The step was opened. */
        VISITED,
        COMPLETED,
        SCORED,
        COMMENTED,
        /** The learner gave up the place in the run. */
        LEFT
    }

    public ProgressEvent {
        if ((score != null) != (kind == Kind.SCORED)) throw new IllegalArgumentException("A score belongs to SCORED");
        if ((stepId == null) != (kind == Kind.LEFT)) throw new IllegalArgumentException("A step belongs to " + kind);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The id of an event that its source knows by {@code sourceId}; sources don't share ids. */
    public static UUID id(String source, String sourceId) {
        try {
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest((source + "\0" + sourceId).getBytes(StandardCharsets.UTF_8)));
            // RFC 9562, 5.8: a UUID of version 8 may be made in a way of one's own.
            var high = hash.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
            return new UUID(high, hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
