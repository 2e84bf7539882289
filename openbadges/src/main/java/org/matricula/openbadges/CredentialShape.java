package org.matricula.openbadges;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Check.Kind;
import tools.jackson.databind.node.ObjectNode;

/** What has come in, told apart: a credential with embedded proofs, or one inside a token. */
record CredentialShape(ObjectNode credential, @Nullable CompactToken token) implements Received {

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
        if (Received.read(input) instanceof CredentialShape shape) return shape;
        throw missing("credentialSubject");
    }

    static CredentialShape of(ObjectNode json, @Nullable CompactToken token) {
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
