package org.matricula.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of a person's addresses. Only a verified one signs in, gets mail or can be the primary one. */
public record StoredAddress(
        UUID id,
        UUID accountId,
        String address,
        String normal,
        boolean isPrimary,
        Instant addedAt,
        @Nullable Instant verifiedAt) {

    public boolean isVerified() {
        return verifiedAt != null;
    }
}
