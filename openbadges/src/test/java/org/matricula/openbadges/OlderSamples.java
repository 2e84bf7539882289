package org.matricula.openbadges;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A badge of Open Badges 2.0 with what it refers to, at the addresses of one issuer. */
final class OlderSamples {

    static final String HOST = "https://badges.example";
    static final String ASSERTION = HOST + "/assertions/1";
    static final String BADGE = HOST + "/badges/1";
    static final String ISSUER = HOST + "/issuer";
    static final String KEY = HOST + "/issuer#key-1";
    static final String REVOCATIONS = HOST + "/revoked";

    private OlderSamples() {}

    static ObjectNode hosted() {
        var json = object("Assertion", ASSERTION).put("badge", BADGE).put("issuedOn", "2026-01-15T10:00:00Z");
        json.putObject("recipient")
                .put("type", "email")
                .put("hashed", true)
                .put("salt", "salt-1")
                .put(
                        "identity",
                        Identity.hashedEmail("ada@example.org", "salt-1").identityHash());
        json.putObject("verification").put("type", "HostedBadge");
        return json;
    }

    static ObjectNode toBeSigned() {
        var json = hosted().put("id", "urn:uuid:7f1c0c5e-2f3a-4a44-9a47-1f0a3b1e9f10");
        json.putObject("verification").put("type", "SignedBadge").put("creator", KEY);
        return json;
    }

    static ObjectNode badge() {
        var json = object("BadgeClass", BADGE)
                .put("name", "Reading old hands")
                .put("description", "Can read handwriting of the 16th century")
                .put("image", HOST + "/badge.png")
                .put("issuer", ISSUER);
        json.putObject("criteria").put("narrative", "Passed all three tests.");
        json.putArray("tags").add("archives");
        return json;
    }

    static ObjectNode issuer() {
        return object("Issuer", ISSUER).put("name", "School of Archives").put("url", HOST);
    }

    static ObjectNode issuerWithKey() {
        return issuer().put("publicKey", KEY).put("revocationList", REVOCATIONS);
    }

    static ObjectNode key(String pem) {
        return object("CryptographicKey", KEY).put("owner", ISSUER).put("publicKeyPem", pem);
    }

    static ObjectNode revocations() {
        return object("RevocationList", REVOCATIONS).put("issuer", ISSUER);
    }

    /** Badge class and issuer, but not the assertion. */
    static Samples.Web web() {
        return new Samples.Web().with(BADGE, badge()).with(ISSUER, issuer());
    }

    private static ObjectNode object(String type, String id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@context", OlderBadge.CONTEXT)
                .put("type", type)
                .put("id", id);
    }
}
