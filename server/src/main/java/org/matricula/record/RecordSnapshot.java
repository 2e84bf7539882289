package org.matricula.record;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Token;

/**
 * A record as it was at one moment. It never changes: whoever has one of its files can tell by {@code sha256} whether it
 * is this one.
 *
 * @param learnerId the learner under whose key it is sealed
 * @param sha256    of the signed document, 32 bytes
 * @param endedAt   when the learner switched its public page off; null while it answers
 */
public record RecordSnapshot(
        UUID learnerId,
        UUID id,
        UUID programmeId,
        UUID organisationId,
        RecordFields fields,
        byte[] sha256,
        Token token,
        Instant takenAt,
        @Nullable Instant endedAt) {

    /** Of its public page. */
    public String path() {
        return "/snapshots/" + token.value();
    }

    /** The name of its content, 64 hexadecimal digits. */
    public String digest() {
        return HexFormat.of().formatHex(sha256);
    }
}
