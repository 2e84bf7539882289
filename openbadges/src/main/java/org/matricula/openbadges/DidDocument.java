package org.matricula.openbadges;

import java.net.URI;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an issuer publishes about itself: which keys sign its credentials (Decentralized Identifiers 1.0, 5). */
public final class DidDocument {

    private DidDocument() {}

    /**
     * The document of a did:web issuer.
     *
     * @param keys public keys as Multikeys by fragment, e.g. {@code key-1}; all of them sign credentials
     */
    public static ObjectNode of(String did, Map<String, String> keys) {
        var json = JsonNodeFactory.instance.objectNode();
        json.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        json.put("id", did);
        var methods = json.putArray("verificationMethod");
        var assertion = json.putArray("assertionMethod");
        keys.forEach((fragment, multibase) -> {
            methods.addObject()
                    .put("id", did + "#" + fragment)
                    .put("type", "Multikey")
                    .put("controller", did)
                    .put("publicKeyMultibase", multibase);
            assertion.add(did + "#" + fragment);
        });
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
