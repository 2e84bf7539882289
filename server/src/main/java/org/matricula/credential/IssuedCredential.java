package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential as its issuer's staff see it.
 *
 * @param holder     null where the account was closed
 * @param validUntil exclusive; null for good
 * @param replaced   whether another took its place, so that nothing can happen to it any more
 */
public record IssuedCredential(
        UUID credentialId,
        Achievement achievement,
        @Nullable String holder,
        Instant awardedAt,
        Instant issuedAt,
        Standing standing,
        @Nullable Instant validUntil,
        boolean replaced) {}
