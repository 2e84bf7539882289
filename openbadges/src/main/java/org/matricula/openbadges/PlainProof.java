package org.matricula.openbadges;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The options of an ordinary proof, whose canonical form is always the same five statements: the Credentials 2.0
 * context defines their terms and protects them, so no context behind it can change what they mean (JSON-LD 1.1,
 * 4.1.11). Every credential has such a proof, so it is worth not processing it in general.
 */
final class PlainProof {

    private static final Set<String> KEYS =
            Set.of("@context", "type", "cryptosuite", "created", "verificationMethod", "proofPurpose");
    private static final Pattern DATE = Pattern.compile("[0-9TZ:.+-]{1,40}");
    private static final Pattern SUITE = Pattern.compile("[a-z0-9-]{1,40}");

    private static final String FORM = """
            _:c14n0 <http://purl.org/dc/terms/created> "%s"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
            _:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#DataIntegrityProof> .
            _:c14n0 <https://w3id.org/security#cryptosuite> "%s"^^<https://w3id.org/security#cryptosuiteString> .
            _:c14n0 <https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod> .
            _:c14n0 <https://w3id.org/security#verificationMethod> <%s> .
            """;
    private static final String[] PARTS = FORM.split("%s");

    private PlainProof() {}

    /** Null for anything that is not just such a proof: the general way knows what to say about it. */
    static byte @Nullable [] canonical(ObjectNode options) {
        if (options.size() != KEYS.size() || !isPlain(options)) return null;
        var text = PARTS[0]
                + options.path("created").stringValue()
                + PARTS[1]
                + options.path("cryptosuite").stringValue()
                + PARTS[2]
                + options.path("verificationMethod").stringValue()
                + PARTS[3];
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(ObjectNode options) {
        for (var entry : options.properties()) {
            if (!KEYS.contains(entry.getKey())) return false;
            if (!entry.getKey().equals("@context") && !entry.getValue().isString()) return false;
        }
        return isCredentials2(options.path("@context"))
                && options.path("type").stringValue().equals(Cryptosuite.DATA_INTEGRITY)
                && options.path("proofPurpose").stringValue().equals("assertionMethod")
                && DATE.matcher(options.path("created").stringValue()).matches()
                && SUITE.matcher(options.path("cryptosuite").stringValue()).matches()
                && JsonLdRules.isAbsolute(options.path("verificationMethod").stringValue());
    }

    private static boolean isCredentials2(JsonNode context) {
        return context.isArray() && context.path(0).asString("").equals(Contexts.CREDENTIALS_V2);
    }
}
