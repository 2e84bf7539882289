package org.matricula.credential.trust;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Verification;
import org.matricula.credential.trust.Registry.SignedList;
import org.matricula.openbadges.CachedWeb;
import org.matricula.openbadges.RefusedException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads signed lists: {@code issuers} is a list of ids, or of objects with an {@code id}, among the claims of a token or in
 * the subject of a credential. A list that is not as signed, or out of date, lists nobody.
 */
@Component
final class IssuerList {

    private final CachedWeb web;
    private final Verification verification;
    private final Clock clock;

    IssuerList(CachedWeb web, Verification verification, Clock clock) {
        this.web = web;
        this.verification = verification;
        this.clock = clock;
    }

    boolean lists(SignedList list, String issuer) {
        try {
            return issuers(list, web.fetch(list.address())).contains(issuer);
        } catch (RefusedException e) {
            return false;
        }
    }

    private Set<String> issuers(SignedList list, byte[] document) {
        return list.keys() == null
                ? ofCredential(document, list.issuer())
                : ofToken(document, list.keys()).map(IssuerList::ids).orElse(Set.of());
    }

    private Optional<JsonNode> ofToken(byte[] document, JWKSet keys) {
        return SignedToken.parse(document)
                .flatMap(token -> token.signedBy(keys, clock.instant()))
                .map(claims -> claims.path("issuers"));
    }

    private Set<String> ofCredential(byte[] document, @Nullable String issuer) {
        var verified = verification.verify(document);
        var ofRegistry = verified.issuer().filter(id -> id.equals(issuer)).isPresent();
        var json = verified.json();
        if (!verified.isValid() || !ofRegistry || json == null) return Set.of();
        return ids(json.path("credentialSubject").path("issuers"));
    }

    private static Set<String> ids(JsonNode issuers) {
        var ids = new HashSet<String>();
        for (var entry : issuers) {
            ids.add(entry.isString() ? entry.stringValue() : entry.path("id").asString(""));
        }
        return ids;
    }
}
