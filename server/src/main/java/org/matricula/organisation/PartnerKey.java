package org.matricula.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a program of an organisation signs its calls of the Partner API.
 *
 * @param consumerKey what the program names itself by, {@code iss} of its tokens; no secret
 * @param lastUsedAt  to the hour; null if it was never used
 */
public record PartnerKey(
        UUID id,
        String name,
        String consumerKey,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
