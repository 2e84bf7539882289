package org.matricula.openbadges;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds public keys by their address: did:key, did:web, and https documents in the same form (Controlled Identifiers
 * 1.0, 3.3). A key found is one that its document lists for the purpose asked for.
 */
final class VerificationMethods {

    /**
     * A key and the one who answers for it.
     *
     * @param end from when on nothing it signs counts; null if it is in use
     */
    record Method(
            String controller,
            VerificationKey key,
            @Nullable End end) {

        /**
         * What was signed before the end of a key stays good (Controlled Identifiers 1.0, 2.2, {@code revoked} and
         * {@code expires}); what doesn't say when it was signed could be from after.
         *
         * @throws RefusedException if the signature doesn't count
         */
        void requireInUse(String name, @Nullable Instant signedAt) {
            if (end == null || signedAt != null && signedAt.isBefore(end.at())) return;
            throw new RefusedException(end.reason(), name, end.at().toString());
        }
    }

    /** When and why a key ended. */
    record End(Instant at, Reason reason) {

        static @Nullable End of(ObjectNode method) {
            var revoked = Dates.optional(method, "revoked").map(at -> new End(at, Reason.KEY_REVOKED));
            var expires = Dates.optional(method, "expires").map(at -> new End(at, Reason.KEY_EXPIRED));
            return Stream.of(revoked, expires)
                    .flatMap(Optional::stream)
                    .min(Comparator.comparing(End::at))
                    .orElse(null);
        }
    }

    /** Host with an optional port as %3A, then path parts (did:web method specification, 3.2). */
    private static final Pattern DID_WEB =
            Pattern.compile("did:web:([A-Za-z0-9.-]+)(%3A[0-9]{1,5})?((:[A-Za-z0-9._%-]+)*)");

    private static final String DID_JWK = "did:jwk:";

    private final Fetcher fetcher;

    VerificationMethods(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** @throws RefusedException if there is no such key, it is not for assertions, or its document is out of reach */
    Method find(String method, ProofPurpose purpose) {
        int hash = method.indexOf('#');
        var owner = hash < 0 ? method : method.substring(0, hash);
        if (owner.startsWith("did:key:")) return ofDidKey(owner, method);
        if (owner.startsWith(DID_JWK)) return ofDidJwk(owner, method);
        if (hash < 0) throw new RefusedException(Reason.UNSUPPORTED_METHOD, method);
        var found = in(document(owner), owner, method, purpose);
        if (!found.controller().equals(owner)) requireConfirmed(found.controller(), method, purpose);
        return found;
    }

    /** Anyone can write somebody else's name as controller; that one's own document has to list the key. */
    private void requireConfirmed(String controller, String method, ProofPurpose purpose) {
        var fixed = controller.startsWith("did:key:") || controller.startsWith(DID_JWK);
        if (fixed || !isFor(purpose, document(controller), controller, method)) {
            throw new RefusedException(purpose.otherwise(), method);
        }
    }

    private static Method ofDidKey(String did, String method) {
        var multibase = did.substring("did:key:".length());
        if (!method.equals(did) && !method.equals(did + "#" + multibase)) {
            throw new RefusedException(Reason.KEY_NOT_FOUND, method);
        }
        return new Method(did, Multikeys.decode(multibase), null);
    }

    /** The key itself is the name (did:jwk method specification); wallets have such names. */
    private static Method ofDidJwk(String did, String method) {
        if (!method.equals(did) && !method.equals(did + "#0")) {
            throw new RefusedException(Reason.KEY_NOT_FOUND, method);
        }
        try {
            var jwk = Base64.getUrlDecoder().decode(did.substring(DID_JWK.length()));
            return new Method(did, VerificationKey.ofJwk(StrictJson.object(jwk), did), null);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Reason.KEY_MALFORMED, e, did);
        }
    }

    /** This very key, if somebody publishes it for a purpose: for tokens that carry their key with them. */
    Optional<Method> published(String owner, VerificationKey key, ProofPurpose purpose) {
        if (owner.startsWith("did:key:") || owner.startsWith(DID_JWK)) {
            return Optional.of(find(owner, purpose))
                    .filter(method -> method.key().sameAs(key));
        }
        var document = document(owner);
        for (var entry : document.path("verificationMethod")) {
            if (entry instanceof ObjectNode method
                    && isFor(purpose, document, owner, absolute(owner, method))
                    && key(method, owner).sameAs(key)) return Optional.of(new Method(owner, key, End.of(method)));
        }
        return Optional.empty();
    }

    private ObjectNode document(String owner) {
        var address = addressOf(owner);
        ObjectNode document;
        try {
            document = StrictJson.object(fetcher.fetch(address));
        } catch (RefusedException e) {
            throw switch (e.reason()) {
                case UNREACHABLE, NOT_FOUND, GONE, ADDRESS_REFUSED, RESPONSE_REFUSED -> e;
                default -> new RefusedException(Reason.RESPONSE_REFUSED, e, address.toString(), e.getMessage());
            };
        }
        if (!document.path("id").asString("").equals(owner)) {
            throw new RefusedException(Reason.RESPONSE_REFUSED, address.toString(), "it is about another id");
        }
        return document;
    }

    static URI addressOf(String owner) {
        try {
            if (owner.startsWith("https://")) return new URI(owner);
            var parts = DID_WEB.matcher(owner);
            if (!parts.matches()) throw new RefusedException(Reason.UNSUPPORTED_METHOD, owner);
            var port = parts.group(2) == null ? "" : URLDecoder.decode(parts.group(2), StandardCharsets.US_ASCII);
            var path =
                    parts.group(3).isEmpty() ? "/.well-known" : parts.group(3).replace(':', '/');
            return new URI("https://" + parts.group(1) + port + path + "/did.json");
        } catch (URISyntaxException e) {
            throw new RefusedException(Reason.UNSUPPORTED_METHOD, e, owner);
        }
    }

    private static Method in(ObjectNode document, String owner, String id, ProofPurpose purpose) {
        for (var list : new String[] {"verificationMethod", purpose.word()}) {
            for (var entry : document.path(list)) {
                if (entry instanceof ObjectNode method
                        && absolute(owner, method).equals(id)) {
                    if (!isFor(purpose, document, owner, id)) throw new RefusedException(purpose.otherwise(), id);
                    return new Method(method.path("controller").asString(owner), key(method, id), End.of(method));
                }
            }
        }
        throw new RefusedException(Reason.KEY_NOT_FOUND, id);
    }

    private static boolean isFor(ProofPurpose purpose, ObjectNode document, String owner, String id) {
        for (var entry : document.path(purpose.word())) {
            var named = entry.isString() ? absolute(owner, entry.stringValue()) : absolute(owner, entry);
            if (named.equals(id)) return true;
        }
        return false;
    }

    private static VerificationKey key(ObjectNode method, String id) {
        if (method.path("publicKeyMultibase").isString()) {
            return Multikeys.decode(method.path("publicKeyMultibase").stringValue());
        }
        if (method.path("publicKeyJwk") instanceof ObjectNode jwk) return VerificationKey.ofJwk(jwk, id);
        throw new RefusedException(Reason.KEY_MALFORMED, id);
    }

    private static String absolute(String owner, JsonNode method) {
        return absolute(owner, method.path("id").asString(""));
    }

    private static String absolute(String owner, String id) {
        return id.startsWith("#") ? owner + id : id;
    }
}
