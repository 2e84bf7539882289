package org.matricula.credential.provider;

import java.security.Principal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Caller;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** A grant as the authorisation server's library holds it, and back. */
final class GrantForm {

    private static final String STATE = "state";
    private static final String INVALIDATED = OAuth2Authorization.Token.INVALIDATED_METADATA_NAME;

    private GrantForm() {}

    /** @param before as it is kept; null if it is new */
    static Grant written(OAuth2Authorization authorization, @Nullable Grant before, Instant now) {
        OAuth2AuthorizationRequest asked =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        String state = authorization.getAttribute(STATE);
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        var access = authorization.getAccessToken();
        var refresh = authorization.getRefreshToken();
        var allowedAt = before != null && before.allowedAt() != null ? before.allowedAt() : issued(code);
        return new Grant(
                UUID.fromString(authorization.getId()),
                UUID.fromString(authorization.getRegisteredClientId()),
                UUID.fromString(authorization.getPrincipalName()),
                asked.getRedirectUri(),
                String.valueOf(asked.getAdditionalParameters().get("code_challenge")),
                asked.getState(),
                List.copyOf(asked.getScopes()),
                List.copyOf(authorization.getAuthorizedScopes()),
                before == null ? now : before.askedAt(),
                state == null ? null : KeptToken.hashOf(state),
                allowedAt,
                hash(code),
                issued(code),
                expires(code),
                code != null && code.isInvalidated(),
                hash(access),
                issued(access),
                expires(access),
                access != null && access.isInvalidated(),
                hash(refresh),
                issued(refresh),
                expires(refresh),
                refresh != null && refresh.isInvalidated(),
                before == null ? null : before.endedAt());
    }

    private static byte @Nullable [] hash(OAuth2Authorization.@Nullable Token<?> token) {
        return token == null ? null : KeptToken.hashOf(token.getToken().getTokenValue());
    }

    private static @Nullable Instant issued(OAuth2Authorization.@Nullable Token<?> token) {
        return token == null ? null : token.getToken().getIssuedAt();
    }

    private static @Nullable Instant expires(OAuth2Authorization.@Nullable Token<?> token) {
        return token == null ? null : token.getToken().getExpiresAt();
    }

    /** @param presented the value it was found by, which the library compares again; null if by id */
    static OAuth2Authorization read(Grant grant, RegisteredClient app, @Nullable String presented) {
        var authorization = OAuth2Authorization.withRegisteredClient(app)
                .id(grant.id().toString())
                .principalName(grant.accountId().toString())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(Set.copyOf(grant.scopes()))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request(grant, app))
                .attribute(Principal.class.getName(), principal(grant));
        if (grant.stateHash() != null) {
            authorization.attribute(
                    STATE, new KeptToken(grant.stateHash(), grant.askedAt(), null, false).value(presented));
        }
        add(
                authorization,
                grant.code(),
                token -> new OAuth2AuthorizationCode(
                        token.value(presented), token.issuedAt(), Objects.requireNonNull(token.expiresAt())));
        add(
                authorization,
                grant.access(),
                token -> new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        token.value(presented),
                        token.issuedAt(),
                        token.expiresAt(),
                        new HashSet<>(grant.scopes())));
        add(
                authorization,
                grant.refresh(),
                token -> new OAuth2RefreshToken(token.value(presented), token.issuedAt(), token.expiresAt()));
        return authorization.build();
    }

    private static void add(
            OAuth2Authorization.Builder authorization,
            @Nullable KeptToken kept,
            java.util.function.Function<KeptToken, OAuth2Token> form) {
        if (kept == null) return;
        authorization.token(form.apply(kept), metadata -> metadata.put(INVALIDATED, kept.ended()));
    }

    private static OAuth2AuthorizationRequest request(Grant grant, RegisteredClient app) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(ProviderSecurity.AUTHORIZE)
                .clientId(app.getClientId())
                .redirectUri(grant.redirectUri())
                .scopes(Set.copyOf(grant.wantedScopes()))
                .state(grant.requestState())
                .additionalParameters(Map.of("code_challenge", grant.codeChallenge(), "code_challenge_method", "S256"))
                .build();
    }

    /** Whom a token is for; what the person is called doesn't matter to the library. */
    private static UsernamePasswordAuthenticationToken principal(Grant grant) {
        var person = new Caller.SignedIn(grant.accountId(), "", "en", "UTC");
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }
}
