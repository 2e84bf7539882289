package org.matricula.credential.provider;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.provider.GrantStore.By;
import org.matricula.platform.Audit;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the authorisation server keeps what was allowed: of each code and token only the hash. */
@Component
class Grants implements OAuth2AuthorizationService {

    private static final Map<String, By> KINDS =
            Map.of("state", By.STATE, "code", By.CODE, "access_token", By.ACCESS, "refresh_token", By.REFRESH);

    private final GrantStore store;
    private final RegisteredClientRepository apps;
    private final Audit audit;
    private final Clock clock;

    Grants(GrantStore store, RegisteredClientRepository apps, Audit audit, Clock clock) {
        this.store = store;
        this.apps = apps;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void save(OAuth2Authorization authorization) {
        var before = store.find(UUID.fromString(authorization.getId())).orElse(null);
        var grant = GrantForm.written(authorization, before, clock.instant());
        if (before == null) {
            store.add(grant);
            return;
        }
        var usesCode = grant.codeUsed() && !before.codeUsed();
        if (!store.change(grant, usesCode)) throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        tell(before, grant);
    }

    private void tell(Grant before, Grant after) {
        var facts = Map.of("grant", after.id().toString(), "app", after.appId().toString());
        if (before.allowedAt() == null && after.allowedAt() != null) {
            audit.recordLearner(after.accountId(), null, "app.allowed", facts);
        }
        if (!before.refreshEnded() && after.refreshEnded()) {
            audit.recordLearner(after.accountId(), null, "app.disconnected", facts);
        }
    }

    @Override
    @Transactional
    public void remove(OAuth2Authorization authorization) {
        store.remove(UUID.fromString(authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return store.find(UUID.fromString(id))
                .map(grant -> authorization(grant, null))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var hash = KeptToken.presented(token);
        var kinds = type == null ? Stream.of(By.ACCESS, By.REFRESH) : Stream.ofNullable(KINDS.get(type.getValue()));
        return kinds.flatMap(kind -> store.find(kind, hash).stream())
                .findFirst()
                .map(grant -> authorization(grant, token))
                .orElse(null);
    }

    private OAuth2Authorization authorization(Grant grant, @Nullable String presented) {
        var app = Objects.requireNonNull(apps.findById(grant.appId().toString()));
        return GrantForm.read(grant, app, presented);
    }
}
