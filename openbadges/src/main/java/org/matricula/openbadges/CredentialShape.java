package org.matricula.openbadges;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Check.Kind;
import tools.jackson.databind.node.ObjectNode;

/** What has come in, told apart: a credential with embedded proofs, or one inside a token. */
record CredentialShape(ObjectNode credential, @Nullable CompactToken token) {

    private static final String ENVELOPED = "EnvelopedVerifiableCredential";
    private static final List<String> MEDIA_TYPES = List.of("data:application/vc+jwt,", "data:application/jwt,");

    /**
     * Whether bytes begin as a credential may: as JSON or as a token. What doesn't is some other file, and not to be
     * called a credential that is wrong.
     */
    static boolean begins(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) at++;
        if (at == bytes.length) return false;
        return switch (bytes[at]) {
            case '{', '[', '"' -> true;
            case 'e' -> at + 1 < bytes.length && bytes[at + 1] == 'y';
            default -> false;
        };
    }

    /** @throws RefusedException if it is neither */
    static CredentialShape read(String input) {
        if (input.length() > StrictJson.LARGEST) {
            throw new RefusedException(Reason.TOO_LARGE, "" + StrictJson.LARGEST);
        }
        var text = input.strip();
        if (CompactToken.looksLikeOne(text)) return ofToken(text);
        var value = StrictJson.value(text);
        if (value.isString()) return ofToken(value.stringValue().strip());
        if (!(value instanceof ObjectNode object)) throw new RefusedException(Reason.NOT_AN_OBJECT);
        if (JsonObjects.texts(object.path("type")).contains(ENVELOPED)) return ofEnvelope(object);
        return shaped(object, null);
    }

    private static CredentialShape ofToken(String text) {
        var token = CompactToken.parse(text);
        return shaped(token.credential(), token);
    }

    private static CredentialShape ofEnvelope(ObjectNode object) {
        var id = object.path("id").asString("");
        return MEDIA_TYPES.stream()
                .filter(id::startsWith)
                .findFirst()
                .map(prefix -> ofToken(id.substring(prefix.length())))
                .orElseThrow(() -> new RefusedException(Reason.NOT_A_CREDENTIAL, "id"));
    }

    private static CredentialShape shaped(ObjectNode json, @Nullable CompactToken token) {
        if (!JsonObjects.texts(json.path("type")).contains("VerifiableCredential")) throw missing("type");
        if (!json.path("credentialSubject").isObject()
                && !json.path("credentialSubject").isArray()) {
            throw missing("credentialSubject");
        }
        if (issuer(json) == null) throw missing("issuer");
        return new CredentialShape(json, token);
    }

    private static RefusedException missing(String key) {
        return new RefusedException(Reason.NOT_A_CREDENTIAL, key);
    }

    private static @Nullable String issuer(ObjectNode json) {
        var issuer = json.path("issuer");
        return issuer.isString() ? issuer.stringValue() : JsonObjects.text(issuer, "id");
    }

    String issuer() {
        return Objects.requireNonNull(issuer(credential));
    }

    /** Names of other contexts matter only where the signature covers the graph. */
    Check checkContext(JsonLdRules rules) {
        try {
            var context = credential.path("@context");
            var first = context.isArray() ? context.path(0).asString("") : context.asString("");
            if (!first.equals(Contexts.CREDENTIALS_V2) && !first.equals(Contexts.CREDENTIALS_V1)) {
                throw new RefusedException(Reason.CONTEXT_MISSING);
            }
            if (signsGraph()) rules.requireKnown(context);
            return Check.passed(Kind.CONTEXT);
        } catch (RefusedException e) {
            return Check.refused(Kind.CONTEXT, e);
        }
    }

    private boolean signsGraph() {
        if (token != null) return false;
        return JsonObjects.list(credential.path("proof")).stream()
                .anyMatch(proof -> proof instanceof ObjectNode object
                        && Cryptosuite.of(object).map(Cryptosuite::signsGraph).orElse(true));
    }
}
