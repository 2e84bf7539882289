package org.matricula.openbadges;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an issuer publishes about itself: which keys sign its credentials (Decentralized Identifiers 1.0, 5). */
public final class DidDocument {

    private DidDocument() {}

    /**
     * A key that signs credentials, or once did.
     *
     * @param fragment  its name, e.g. {@code key-1}
     * @param multibase the public key as a Multikey
     * @param revoked   since when nothing it signs is to be trusted (Controlled Identifiers 1.0, 2.2); null if it is good
     */
    public record PublishedKey(
            String fragment, String multibase, @Nullable Instant revoked) {}

    /**
     * The document of a did:web issuer.
     *
     * @param keys public keys as Multikeys by fragment, e.g. {@code key-1}; all of them sign credentials
     */
    public static ObjectNode of(String did, Map<String, String> keys) {
        return of(
                did,
                keys.entrySet().stream()
                        .map(key -> new PublishedKey(key.getKey(), key.getValue(), null))
                        .toList());
    }

    /**
     * The same with keys that may be revoked: these stay, since what they signed before is still verified by them. Each
     * key has two methods, since one must not say the same key twice (Controlled Identifiers 1.0, 2.2): a Multikey for
     * proofs under its own name, and a JsonWebKey for tokens under its thumbprint.
     */
    public static ObjectNode of(String did, List<PublishedKey> keys) {
        var json = JsonNodeFactory.instance.objectNode();
        var contexts = json.putArray("@context");
        List.of(
                        "https://www.w3.org/ns/did/v1",
                        "https://w3id.org/security/multikey/v1",
                        "https://w3id.org/security/jwk/v1")
                .forEach(contexts::add);
        json.put("id", did);
        var methods = json.putArray("verificationMethod");
        var assertion = json.putArray("assertionMethod");
        for (var key : keys) {
            var jwk = Multikeys.decode(key.multibase()).jwk();
            methods.add(
                    method(did, key.fragment(), "Multikey", key.revoked()).put("publicKeyMultibase", key.multibase()));
            methods.add(method(did, jwk.path("kid").stringValue(), "JsonWebKey", key.revoked())
                    .set("publicKeyJwk", jwk));
        }
        methods.forEach(method -> assertion.add(method.get("id")));
        return json;
    }

    private static ObjectNode method(String did, String fragment, String type, @Nullable Instant revoked) {
        var method = JsonNodeFactory.instance
                .objectNode()
                .put("id", did + "#" + fragment)
                .put("type", type)
                .put("controller", did);
        return revoked == null ? method : method.put("revoked", Dates.written(revoked));
    }

    /**
     * The did:web identifier of an https address without its {@code /did.json}, e.g. {@code https://example.org:8443/o/x}
     * is {@code did:web:example.org%3A8443:o:x}.
     */
    public static String didWeb(URI address) {
        var port = address.getPort() < 0 ? "" : "%3A" + address.getPort();
        var path = address.getRawPath() == null ? "" : address.getRawPath().replaceAll("/+$", "");
        return "did:web:" + address.getHost() + port + path.replace('/', ':');
    }

    /** Where a did:web or https issuer publishes its document. @throws RefusedException if the id is of neither kind */
    public static URI addressOf(String did) {
        return VerificationMethods.addressOf(did);
    }
}
