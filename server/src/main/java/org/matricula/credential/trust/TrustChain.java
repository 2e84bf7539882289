package org.matricula.credential.trust;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.matricula.credential.trust.Registry.Federation;
import org.matricula.openbadges.Fetcher;
import org.matricula.openbadges.RefusedException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds a way from one entity up to a trust anchor (OpenID Federation 1.0, 10): each superior says which keys its
 * subordinate has, and the anchor's keys are known. Bounded in length and in documents fetched.
 */
final class TrustChain {

    private static final int LONGEST = 6;
    private static final int MOST_FETCHED = 24;
    private static final int MOST_SUPERIORS = 5;
    private static final String TYPE = "entity-statement+jwt";
    private static final String WELL_KNOWN = "/.well-known/openid-federation";

    private final Fetcher web;
    private final Federation federation;
    private final Instant now;
    private final Set<String> seen = new HashSet<>();
    private int fetched;

    TrustChain(Fetcher web, Federation federation, Instant now) {
        this.web = web;
        this.federation = federation;
        this.now = now;
    }

    boolean reaches(String entity) {
        return keysOf(entity, 0).isPresent();
    }

    /**
     * An entity's keys, confirmed from the anchor downwards.
     *
     * @param below how many entities stand between this one and the first
     */
    private Optional<JWKSet> keysOf(String entity, int below) {
        if (entity.equals(federation.anchor())) return Optional.of(federation.keys());
        if (below >= LONGEST || !seen.add(entity)) return Optional.empty();
        return configuration(entity)
                .flatMap(own -> own.signedBy(own.ownKeys(), now)
                        .filter(claims -> isAbout(claims, entity, entity))
                        .flatMap(claims -> superiors(claims).stream()
                                .flatMap(superior -> confirmed(superior, entity, own, below).stream())
                                .findFirst()));
    }

    private Optional<JWKSet> confirmed(String superior, String entity, SignedToken own, int below) {
        return keysOf(superior, below + 1)
                .flatMap(keys -> statement(superior, keys, entity))
                .filter(claims -> allowsLength(claims, below))
                .map(SignedToken::keys)
                .filter(keys -> own.signedBy(keys, now).isPresent());
    }

    /** What a superior says of its subordinate, at the address that its own configuration names for that (8.1). */
    private Optional<ObjectNode> statement(String superior, JWKSet keys, String entity) {
        return configuration(superior)
                .flatMap(configuration -> configuration.signedBy(keys, now))
                .filter(claims -> isAbout(claims, superior, superior))
                .map(claims -> claims.at("/metadata/federation_entity/federation_fetch_endpoint")
                        .asString(""))
                .filter(endpoint -> endpoint.startsWith("https://"))
                .flatMap(endpoint -> token(endpoint + (endpoint.contains("?") ? "&" : "?") + "sub="
                        + URLEncoder.encode(entity, StandardCharsets.UTF_8)))
                .flatMap(statement -> statement.signedBy(keys, now))
                .filter(claims -> isAbout(claims, superior, entity));
    }

    /** How many entities may stand below the subordinate (6.2.1). */
    private static boolean allowsLength(ObjectNode claims, int below) {
        var longest = claims.at("/constraints/max_path_length");
        return !longest.isNumber() || below <= longest.asInt();
    }

    /** Nothing critical may be in it that isn't understood (3.1.1). */
    private static boolean isAbout(ObjectNode claims, String issuer, String subject) {
        return claims.path("iss").asString("").equals(issuer)
                && claims.path("sub").asString("").equals(subject)
                && !claims.has("crit");
    }

    private static List<String> superiors(ObjectNode claims) {
        var superiors = new ArrayList<String>();
        for (var hint : claims.path("authority_hints")) {
            if (superiors.size() < MOST_SUPERIORS && hint.asString("").startsWith("https://")) {
                superiors.add(hint.stringValue());
            }
        }
        return superiors;
    }

    private Optional<SignedToken> configuration(String entity) {
        return token(entity.replaceFirst("/+$", "") + WELL_KNOWN);
    }

    private Optional<SignedToken> token(String address) {
        if (++fetched > MOST_FETCHED) return Optional.empty();
        try {
            return SignedToken.parse(web.fetch(URI.create(address))).filter(token -> token.isOfType(TYPE));
        } catch (RefusedException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
