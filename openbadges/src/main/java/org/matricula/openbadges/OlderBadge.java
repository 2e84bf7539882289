package org.matricula.openbadges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An assertion of Open Badges 2.0, hosted by its issuer or signed in a token.
 *
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html">Open Badges 2.0</a>
 */
record OlderBadge(ObjectNode assertion, @Nullable CompactToken token) implements Received {

    static final String CONTEXT = "https://w3id.org/openbadges/v2";
    private static final List<String> HOSTED = List.of("HostedBadge", "hosted");
    private static final List<String> SIGNED = List.of("SignedBadge", "signed");

    /** Whether it is one of 2.0, or of the versions before it. */
    static boolean isOne(ObjectNode json) {
        if (json.has("credentialSubject") || json.has("vc")) return false;
        return JsonObjects.texts(json.path("@context")).contains(CONTEXT)
                || json.has("badge") && (json.has("verification") || json.has("verify"));
    }

    /** @throws RefusedException if it is older still, or lacks what every assertion has (2.0, Assertion) */
    static OlderBadge of(ObjectNode json, @Nullable CompactToken token) {
        if (json.has("verify") && !json.has("verification")) throw new RefusedException(Reason.UNSUPPORTED_BADGE, "1");
        if (!JsonObjects.texts(json.path("type")).contains("Assertion")) throw missing("type");
        var badge = new OlderBadge(json, token);
        if (badge.id().isEmpty()) throw missing("id");
        if (!badge.isHosted() && !SIGNED.contains(badge.verificationType())) throw missing("verification");
        return badge;
    }

    /** The assertion that older pictures carry as nothing but its address. */
    static String at(String address) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("@context", CONTEXT)
                .put("type", "Assertion")
                .put("id", address);
        json.putObject("verification").put("type", HOSTED.getFirst());
        return json.toString();
    }

    private static RefusedException missing(String key) {
        return new RefusedException(Reason.NOT_A_CREDENTIAL, key);
    }

    String id() {
        return JsonObjects.textOrEmpty(assertion, "id");
    }

    boolean isHosted() {
        return token == null && HOSTED.contains(verificationType());
    }

    private String verificationType() {
        return JsonObjects.textOrEmpty(assertion.path("verification"), "type");
    }
}
