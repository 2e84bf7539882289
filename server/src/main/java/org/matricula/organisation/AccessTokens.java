package org.matricula.organisation;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.TokenRefused.Why;
import org.matricula.platform.Token;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.Throttle;
import org.springframework.stereotype.Service;

/**
 * Tokens for an hour, for programs that ask for them with their client's id and secret: OAuth 2.0's client credentials
 * (RFC 6749, 4.4). A scope is a permission in lower case. Such a token never allows more than its client, and ends with it.
 */
@Service
public class AccessTokens {

    /** What every such token begins with, so that it is known for one, and told from a client's secret. */
    static final String PREFIX = "mta_";

    public static final Duration LIFE = Duration.ofHours(1);

    /** A program needs one an hour; this leaves room for those that forget theirs. */
    private static final int PER_MINUTE = 60;

    private final ApiClientStore clients;
    private final AccessTokenStore store;
    private final Throttle throttle;
    private final Clock clock;

    AccessTokens(ApiClientStore clients, AccessTokenStore store, Throttle throttle, Clock clock) {
        this.clients = clients;
        this.store = store;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** A new token, which can't be read again, and what it allows. */
    public record Granted(String token, Set<Permission> permissions) {

        /** As RFC 6749 writes it: words with a space between, in a fixed order. */
        public String scope() {
            return permissions.stream().map(AccessTokens::word).sorted().collect(Collectors.joining(" "));
        }
    }

    /**
     * @param clientId as the page of API clients shows it
     * @param scope    words with a space between; blank for all that the client may do
     * @throws TokenRefused with RFC 6749's code
     */
    public Granted grant(String clientId, String secret, String scope) {
        var client = clients.bySecret(new Token(secret).hash())
                .filter(found -> found.clientId().equals(id(clientId)))
                .orElseThrow(() -> new TokenRefused(Why.INVALID_CLIENT));
        var permissions = scope.isBlank() ? client.permissions() : permissions(scope, client.permissions());
        if (!throttle.allows("access-token:" + client.clientId(), PER_MINUTE, Duration.ofMinutes(1)))
            throw new TokenRefused(Why.TEMPORARILY_UNAVAILABLE);
        var token = new Token(PREFIX + Token.random().value());
        store.add(token.hash(), client.clientId(), permissions, clock.instant().plus(LIFE));
        return new Granted(token.value(), permissions);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException mistyped) {
            return null;
        }
    }

    private static Set<Permission> permissions(String scope, Set<Permission> allowed) {
        var words = new HashSet<>(List.of(scope.strip().split(" +")));
        var found = allowed.stream().filter(one -> words.contains(word(one))).collect(Collectors.toUnmodifiableSet());
        if (found.size() < words.size()) throw new TokenRefused(Why.INVALID_SCOPE);
        return found;
    }

    private static String word(Permission permission) {
        return permission.name().toLowerCase(Locale.ROOT);
    }
}
