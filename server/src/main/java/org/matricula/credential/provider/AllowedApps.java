package org.matricula.credential.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.provider.GrantStore.By;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The apps a person allowed to read or bring credentials: seeing them, taking it back, and knowing them when they call. */
@Component
public class AllowedApps {

    private final GrantStore store;
    private final AppStore apps;
    private final Audit audit;
    private final Clock clock;

    AllowedApps(GrantStore store, AppStore apps, Audit audit, Clock clock) {
        this.store = store;
        this.apps = apps;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An app and what it was allowed.
     *
     * @param lastTokenAt when it last got a token, so was at work within the hour after; null if it never fetched one
     */
    public record Allowed(
            UUID id,
            App app,
            List<BadgeScope> scopes,
            Instant allowedAt,
            @Nullable Instant lastTokenAt) {}

    /** What an app asks somebody for. {@code redirectUri} is where they go after answering. */
    public record Asked(App app, String redirectUri, List<BadgeScope> scopes, List<String> scopeNames) {}

    /** The latest first. */
    public List<Allowed> of(UUID accountId) {
        return store.working(accountId).stream()
                .map(grant -> new Allowed(
                        grant.id(),
                        apps.find(grant.appId()).orElseThrow(),
                        BadgeScope.among(grant.scopes()),
                        java.util.Objects.requireNonNull(grant.allowedAt()),
                        grant.accessIssuedAt()))
                .toList();
    }

    /** The app's tokens work no longer. @throws NotFound if this person allowed no such thing, or took it back */
    @Transactional
    public void withdraw(UUID accountId, UUID grantId) {
        if (store.end(accountId, grantId, clock.instant()) == 0) throw new NotFound();
        audit.recordLearner(accountId, null, "app.withdrawn", Map.of("grant", grantId.toString()));
    }

    /** What this person is being asked. @throws NotFound if it is another's question, or was answered */
    public Asked asked(UUID accountId, String state) {
        var grant = store.find(By.STATE, KeptToken.presented(state))
                .filter(found -> found.accountId().equals(accountId))
                .orElseThrow(NotFound::new);
        return new Asked(
                apps.find(grant.appId()).orElseThrow(),
                java.util.Objects.requireNonNull(grant.redirectUri()),
                BadgeScope.among(grant.wantedScopes()),
                grant.wantedScopes());
    }

    /** Who calls with this access token; empty if it is over. */
    Optional<Caller.Delegate> caller(String token) {
        return store.find(By.ACCESS, KeptToken.presented(token))
                .filter(grant -> isGood(grant.access()))
                .map(grant -> new Caller.Delegate(grant.id(), grant.accountId(), Set.copyOf(grant.scopes())));
    }

    private boolean isGood(@Nullable KeptToken access) {
        return access != null
                && !access.ended()
                && access.expiresAt() != null
                && clock.instant().isBefore(access.expiresAt());
    }
}
