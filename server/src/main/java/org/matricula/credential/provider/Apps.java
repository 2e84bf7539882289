package org.matricula.credential.provider;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Apps as the authorisation server sees them: always with consent and a proof key, and with tokens that say nothing. */
@Component
final class Apps implements RegisteredClientRepository {

    private static final Duration CODE_LIFE = Duration.ofMinutes(5);
    private static final Duration ACCESS_LIFE = Duration.ofHours(1);
    private static final Duration REFRESH_LIFE = Duration.ofDays(90);

    private static final TokenSettings TOKENS = TokenSettings.builder()
            .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
            .authorizationCodeTimeToLive(CODE_LIFE)
            .accessTokenTimeToLive(ACCESS_LIFE)
            .refreshTokenTimeToLive(REFRESH_LIFE)
            .reuseRefreshTokens(false)
            .build();

    private final AppStore store;

    Apps(AppStore store) {
        this.store = store;
    }

    @Override
    public void save(RegisteredClient client) {
        store.addIfAbsent(AppDetails.app(client));
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return store.find(UUID.fromString(id)).map(Apps::client).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return store.byClientId(clientId).map(Apps::client).orElse(null);
    }

    static TokenSettings tokenSettings() {
        return TOKENS;
    }

    static ClientSettings.Builder clientSettings() {
        return ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(true);
    }

    private static RegisteredClient client(App app) {
        return RegisteredClient.withId(app.id().toString())
                .clientId(app.clientId())
                .clientIdIssuedAt(app.createdAt())
                .clientSecret(app.secretHash())
                .clientName(app.name())
                .clientAuthenticationMethod(new ClientAuthenticationMethod(app.authMethod()))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(app.redirectUris()))
                .scopes(scopes -> scopes.addAll(app.scopes()))
                .clientSettings(AppDetails.settings(app).build())
                .tokenSettings(TOKENS)
                .build();
    }
}
