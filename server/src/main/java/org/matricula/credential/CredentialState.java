package org.matricula.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a credential is worth at a moment, in one word: what its issuer says of it counts for more than its dates. */
public enum CredentialState {
    VALID,
    NOT_YET_VALID,
    EXPIRED,
    SUSPENDED,
    REVOKED;

    /** @param until exclusive; null for good */
    static CredentialState of(Standing standing, Instant from, @Nullable Instant until, Instant now) {
        return switch (standing.status()) {
            case REVOKED -> REVOKED;
            case SUSPENDED -> SUSPENDED;
            case VALID -> ofDates(from, until, now);
        };
    }

    private static CredentialState ofDates(Instant from, @Nullable Instant until, Instant now) {
        if (until != null && !now.isBefore(until)) return EXPIRED;
        return now.isBefore(from) ? NOT_YET_VALID : VALID;
    }
}
