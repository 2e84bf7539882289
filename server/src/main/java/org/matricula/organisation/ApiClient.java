package org.matricula.organisation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Permission;

/**
 * A program that acts for an organisation with a bearer token.
 *
 * @param lastUsedAt to the hour; null if it was never used
 */
public record ApiClient(
        UUID id,
        String name,
        Set<Permission> permissions,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public ApiClient {
        permissions = Set.copyOf(permissions);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
