package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credential as its issuer's staff see it. {@code holder} is null where the account was closed. */
public record IssuedCredential(
        UUID credentialId,
        Achievement achievement,
        @Nullable String holder,
        Instant awardedAt,
        Instant issuedAt,
        Standing standing) {}
