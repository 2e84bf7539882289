package org.matricula.credential.provider;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person allowed one app, from being asked to the tokens of today.
 *
 * @param wantedScopes what the app asked for
 * @param scopes       what was allowed; empty before
 * @param stateHash    of the secret of the page that asks; null once it was answered
 * @param allowedAt    null as long as it wasn't
 */
record Grant(
        UUID id,
        UUID appId,
        UUID accountId,
        @Nullable String redirectUri,
        String codeChallenge,
        @Nullable String requestState,
        List<String> wantedScopes,
        List<String> scopes,
        Instant askedAt,
        byte @Nullable [] stateHash,
        @Nullable Instant allowedAt,
        byte @Nullable [] codeHash,
        @Nullable Instant codeIssuedAt,
        @Nullable Instant codeExpiresAt,
        boolean codeUsed,
        byte @Nullable [] accessHash,
        @Nullable Instant accessIssuedAt,
        @Nullable Instant accessExpiresAt,
        boolean accessEnded,
        byte @Nullable [] refreshHash,
        @Nullable Instant refreshIssuedAt,
        @Nullable Instant refreshExpiresAt,
        boolean refreshEnded,
        @Nullable Instant endedAt) {

    @Nullable
    KeptToken code() {
        return codeHash == null || codeIssuedAt == null
                ? null
                : new KeptToken(codeHash, codeIssuedAt, codeExpiresAt, codeUsed);
    }

    @Nullable
    KeptToken access() {
        return accessHash == null || accessIssuedAt == null
                ? null
                : new KeptToken(accessHash, accessIssuedAt, accessExpiresAt, accessEnded || endedAt != null);
    }

    @Nullable
    KeptToken refresh() {
        return refreshHash == null || refreshIssuedAt == null
                ? null
                : new KeptToken(refreshHash, refreshIssuedAt, refreshExpiresAt, refreshEnded || endedAt != null);
    }
}
