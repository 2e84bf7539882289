package org.matricula.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The programme's own certificate; {@code credential} is null if none was awarded yet. */
public record CompletedProgramme(
        Instant earnedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason,
        @Nullable RecordedCredential credential) {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
