package org.matricula.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.ClientTokens;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programs of organisations. A token is known to its program alone: the database keeps its hash. */
@Service
public class ApiClients implements ClientTokens {

    /** What every token begins with, so that people and scanners of leaked secrets know one when they see it. */
    static final String PREFIX = "mtr_";

    private static final int NAME_LENGTH = 100;

    /** A client and its token, which can't be read again. */
    public record Created(ApiClient client, String token) {}

    private final ApiClientStore store;
    private final AccessTokenStore accessTokens;
    private final Audit audit;
    private final Clock clock;
    /** For a second: a busy client has a thousand requests in it. One that is revoked here is forgotten at once. */
    private final Cache<ByteBuffer, Optional<Caller.Client>> working = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    private final Map<UUID, Instant> lastUsed = new ConcurrentHashMap<>();

    ApiClients(ApiClientStore store, AccessTokenStore accessTokens, Audit audit, Clock clock) {
        this.store = store;
        this.accessTokens = accessTokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a program can be given: everything but the platform's own. */
    public static List<Permission> grantable() {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.scope() == Permission.Scope.ORGANISATION)
                .toList();
    }

    /** Those that work first, then the revoked ones, the newest first. */
    public List<ApiClient> of(UUID organisationId) {
        return store.of(organisationId);
    }

    /**
     * @param held what the creator may do: nobody gives a program more than that
     * @param by   the person, or the program, that creates it
     * @throws Invalid if the name is missing or nothing, or too much, is to be permitted
     */
    @Transactional
    public Created create(
            UUID organisationId, String name, Set<Permission> permissions, Set<Permission> held, UUID by) {
        new Invalid.Collector()
                .check(!name.isBlank(), "name", "organisation.clients.name-missing")
                .check(name.length() <= NAME_LENGTH, "name", "organisation.clients.name-long", NAME_LENGTH)
                .check(!permissions.isEmpty(), "permissions", "organisation.clients.no-permission")
                .check(
                        held.containsAll(permissions) && grantable().containsAll(permissions),
                        "permissions",
                        "organisation.clients.too-much")
                .orThrow();
        var token = new Token(PREFIX + Token.random().value());
        var client = new ApiClient(Ids.next(), name.strip(), permissions, clock.instant(), by, null, null);
        store.add(client, organisationId, token.hash());
        audit.record(
                organisationId, "api-client.created", "api-client", client.id(), Map.of("permissions", permissions));
        return new Created(client, token.value());
    }

    /** Its token ends now; once revoked it stays so. @throws NotFound if the organisation has no such client */
    @Transactional
    public void revoke(UUID organisationId, UUID id) {
        var changed = store.revoke(organisationId, id, clock.instant()).orElseThrow(NotFound::new);
        working.invalidateAll();
        if (changed) audit.record(organisationId, "api-client.revoked", "api-client", id, Map.of());
    }

    @Override
    public Optional<Caller.Client> find(Token token) {
        var found = working.get(
                ByteBuffer.wrap(token.hash()),
                hash -> token.value().startsWith(AccessTokens.PREFIX)
                        ? accessTokens.find(hash.array(), clock.instant())
                        : store.bySecret(hash.array()));
        found.ifPresent(client -> used(client.clientId(), clock.instant().truncatedTo(ChronoUnit.HOURS)));
        return found;
    }

    /** Asks the database once an hour: a busy client has a thousand requests a second. */
    private void used(UUID client, Instant hour) {
        if (!hour.equals(lastUsed.put(client, hour))) store.used(client, hour);
    }
}
