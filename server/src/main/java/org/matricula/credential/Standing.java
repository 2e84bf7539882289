package org.matricula.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a credential still stands.
 *
 * @param reason    why it was changed, as the issuer wrote it; null if it never was
 * @param changedAt null if it never was
 */
public record Standing(
        Status status, @Nullable String reason, @Nullable Instant changedAt) {

    public static final Standing UNCHANGED = new Standing(Status.VALID, null, null);

    /** What the issuer says of it. */
    public enum Status {
        VALID,
        SUSPENDED,
        REVOKED
    }

    public boolean isValid() {
        return status == Status.VALID;
    }
}
