package org.matricula.credential.provider.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.provider.AllowedApps;
import org.matricula.credential.provider.BadgeScope;
import org.matricula.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. Allowing an app stays with people: an app can't be allowed by another one. */
@RestController
@RequestMapping("/api/v1/account/connected-apps")
final class ConnectedAppsApi {

    private final AllowedApps apps;

    ConnectedAppsApi(AllowedApps apps) {
        this.apps = apps;
    }

    /** An app and what it was allowed. {@code homepage} is what it says of itself. */
    record ConnectedApp(
            UUID id,
            String name,
            @Nullable String homepage,
            List<BadgeScope> scopes,
            Instant allowedAt,
            @Nullable Instant lastTokenAt) {}

    @GetMapping
    List<ConnectedApp> list() {
        return apps.of(Caller.currentAccountId().orElseThrow()).stream()
                .map(allowed -> new ConnectedApp(
                        allowed.id(),
                        allowed.app().name(),
                        allowed.app().homeUri(),
                        allowed.scopes(),
                        allowed.allowedAt(),
                        allowed.lastTokenAt()))
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        apps.withdraw(Caller.currentAccountId().orElseThrow(), id);
    }
}
