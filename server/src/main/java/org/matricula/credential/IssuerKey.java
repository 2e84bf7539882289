package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key an issuer signs with, or once signed with: a retired one still verifies what it signed.
 *
 * @param fragment  its name in the issuer's DID document
 * @param publicKey as a Multikey, {@code z6Mk…}
 */
public record IssuerKey(
        UUID id,
        UUID organisationId,
        String fragment,
        String publicKey,
        Instant createdAt,
        @Nullable Instant retiredAt) {

    public boolean isCurrent() {
        return retiredAt == null;
    }
}
