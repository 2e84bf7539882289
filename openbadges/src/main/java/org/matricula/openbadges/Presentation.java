package org.matricula.openbadges;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Credentials that somebody shows together (VC Data Model 2.0, 4.13; 1.1, 4.10).
 *
 * @param json for tokens the payload, or its older {@code vp} claim
 * @param credentials objects or tokens, each to be verified by itself
 */
record Presentation(ObjectNode json, @Nullable CompactToken token, List<JsonNode> credentials) implements Received {

    static final int MOST = 100;
    private static final String TYPE = "VerifiablePresentation";

    static boolean isOne(ObjectNode json) {
        return isTyped(json) || json.path("vp") instanceof ObjectNode older && isTyped(older);
    }

    private static boolean isTyped(ObjectNode json) {
        return JsonObjects.texts(json.path("type")).contains(TYPE);
    }

    /** @throws RefusedException if it holds none, or too many */
    static Presentation of(ObjectNode json, @Nullable CompactToken token) {
        var inside = json.path("vp") instanceof ObjectNode older ? older : json;
        var credentials = new ArrayList<>(JsonObjects.list(inside.path("verifiableCredential")));
        if (credentials.isEmpty()) throw new RefusedException(Reason.NOTHING_PRESENTED);
        if (credentials.size() > MOST) throw new RefusedException(Reason.TOO_MANY_VALUES, "" + MOST);
        return new Presentation(inside, token, credentials);
    }

    /** One of the credentials, told apart. @throws RefusedException if it is none */
    static Received received(JsonNode credential) {
        if (credential.isString())
            return Received.ofToken(credential.stringValue().strip());
        if (credential instanceof ObjectNode object) return Received.of(object);
        throw new RefusedException(Reason.NOT_A_CREDENTIAL, "verifiableCredential");
    }

    /** Who shows them, by own account; null if nobody is named. */
    @Nullable
    String holder() {
        var holder = json.path("holder");
        var named = holder.isString() ? holder.stringValue() : JsonObjects.text(holder, "id");
        return named != null || token == null ? named : JsonObjects.text(token.payload(), "iss");
    }

    /** What whoever asked gave to be signed along, so that it can't be shown again elsewhere. */
    @Nullable
    String challenge() {
        return token == null ? ofProof("challenge") : JsonObjects.text(token.payload(), "nonce");
    }

    /** For whom it was made. */
    @Nullable
    String domain() {
        if (token == null) return ofProof("domain");
        return JsonObjects.texts(token.payload().path("aud")).stream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable String ofProof(String key) {
        return JsonObjects.list(json.path("proof")).stream()
                .flatMap(proof -> JsonObjects.texts(proof.path(key)).stream())
                .findFirst()
                .orElse(null);
    }
}
