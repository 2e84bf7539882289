package org.matricula.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme completed; earned when the last certificate it needed was. */
public record ProgrammeCertificate(
        UUID learnerId,
        UUID programmeId,
        Instant earnedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
