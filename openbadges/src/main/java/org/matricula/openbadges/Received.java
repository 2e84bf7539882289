package org.matricula.openbadges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What has come in, told apart. */
sealed interface Received permits CredentialShape, OlderBadge, Presentation {

    List<String> ENVELOPES = List.of("EnvelopedVerifiableCredential", "EnvelopedVerifiablePresentation");
    List<String> ENVELOPED = List.of(
            "data:application/vc+jwt,",
            "data:application/jwt,",
            "data:application/vp+jwt,",
            "data:application/vc-ld+jwt,",
            "data:application/vp-ld+jwt,");

    /** @throws RefusedException if it is none of these */
    static Received read(String input) {
        if (input.length() > StrictJson.LARGEST) {
            throw new RefusedException(Reason.TOO_LARGE, "" + StrictJson.LARGEST);
        }
        var text = input.strip();
        if (CompactToken.looksLikeOne(text)) return ofToken(text);
        var value = StrictJson.value(text);
        if (value.isString()) return ofToken(value.stringValue().strip());
        if (!(value instanceof ObjectNode object)) throw new RefusedException(Reason.NOT_AN_OBJECT);
        return of(object);
    }

    /** For an object already read, such as one inside another. */
    static Received of(ObjectNode object) {
        if (JsonObjects.texts(object.path("type")).stream().anyMatch(ENVELOPES::contains)) return ofEnvelope(object);
        return of(object, null);
    }

    static Received ofToken(String text) {
        // Selective disclosures follow behind a tilde (RFC 9901, 4).
        if (text.indexOf('~') > 0) throw new RefusedException(Reason.UNSUPPORTED_FORMAT, "SD-JWT");
        var token = CompactToken.parse(text);
        return of(token.payload(), token);
    }

    private static Received of(ObjectNode object, @Nullable CompactToken token) {
        if (OlderBadge.isOne(object)) return OlderBadge.of(object, token);
        if (Presentation.isOne(object)) return Presentation.of(object, token);
        return CredentialShape.of(token == null ? object : token.credential(), token);
    }

    private static Received ofEnvelope(ObjectNode object) {
        var id = object.path("id").asString("");
        return ENVELOPED.stream()
                .filter(id::startsWith)
                .findFirst()
                .map(prefix -> ofToken(id.substring(prefix.length())))
                .orElseThrow(() -> new RefusedException(Reason.NOT_A_CREDENTIAL, "id"));
    }
}
