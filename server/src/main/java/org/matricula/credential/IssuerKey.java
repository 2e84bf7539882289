package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.DidDocument;
import org.matricula.openbadges.SigningKey;

/**
 * A key an issuer signs with, or once signed with: a retired one still verifies what it signed.
 *
 * @param fragment  its name in the issuer's DID document
 * @param publicKey as a Multikey, {@code z6Mk…} or {@code zDn…}
 * @param revokedAt since when nothing it signed is to be trusted; null if it never fell into wrong hands
 */
public record IssuerKey(
        UUID id,
        UUID organisationId,
        String fragment,
        SigningKey.Kind kind,
        String publicKey,
        Instant createdAt,
        @Nullable Instant retiredAt,
        @Nullable Instant revokedAt) {

    /** A new key, named after itself as in did:key: the name can't collide and says which key it is. */
    static IssuerKey of(UUID id, UUID organisationId, SigningKey secret, Instant now) {
        var publicKey = secret.publicKeyMultibase();
        return new IssuerKey(id, organisationId, publicKey, secret.kind(), publicKey, now, null, null);
    }

    public boolean isCurrent() {
        return retiredAt == null;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    DidDocument.PublishedKey published() {
        return new DidDocument.PublishedKey(fragment, publicKey, revokedAt);
    }
}
