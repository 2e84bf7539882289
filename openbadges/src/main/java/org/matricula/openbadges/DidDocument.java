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

    /** The same with keys that may be revoked: these stay, since what they signed before is still verified by them. */
    public static ObjectNode of(String did, List<PublishedKey> keys) {
        var json = JsonNodeFactory.instance.objectNode();
        json.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        json.put("id", did);
        var methods = json.putArray("verificationMethod");
        var assertion = json.putArray("assertionMethod");
        for (var key : keys) {
            var method = methods.addObject()
                    .put("id", did + "#" + key.fragment())
                    .put("type", "Multikey")
                    .put("controller", did)
                    .put("publicKeyMultibase", key.multibase());
            if (key.revoked() != null) method.put("revoked", Dates.written(key.revoked()));
            assertion.add(did + "#" + key.fragment());
        }
        return json;
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
