package org.matricula.openbadges;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a JSON-LD document may look like so that its JSON says the same as its signed graph.
 *
 * <p>A reader of JSON sees {@code validUntil}; the signature covers a graph. Whoever could rename that key to its full
 * address, or move it into a node with the same id, would hide it from the reader and keep the signature. So keys are
 * plain terms, contexts are published ones, and data that JSON-LD would silently drop is refused.
 */
final class JsonLdRules {

    private static final Set<String> KEYWORDS = Set.of("@context", "@value", "@language");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

    /** ASCII characters that an IRI must not have, the blank and all before it aside. */
    private static final boolean[] FORBIDDEN = new boolean[128];

    static {
        for (char c : "<>\"{}|\\^`".toCharArray()) FORBIDDEN[c] = true;
    }

    /**
     * A credential has two or three, and each endorsement inside brings as many; a learner record brings as many for each
     * of its credentials, which may be fifty.
     */
    static final int MOST_CONTEXTS = 200;

    /** Flattening compares each member of a list with all before it. */
    private static final int LONGEST_LIST = 1_000;

    private static final int MOST_VALUES = 20_000;

    private final Contexts contexts;

    JsonLdRules(Contexts contexts) {
        this.contexts = contexts;
    }

    /** Before expansion: keys and contexts. */
    void requireReadable(ObjectNode document) {
        if (size(document) > MOST_VALUES) throw new RefusedException(Reason.GRAPH_TOO_COMPLEX);
        if (count(document) > MOST_CONTEXTS) {
            throw new RefusedException(Reason.TOO_MANY_CONTEXTS, "" + MOST_CONTEXTS);
        }
        requireReadable(
                document, document.path("id").isString() ? document.path("id").stringValue() : null, true);
    }

    private void requireReadable(JsonNode value, @Nullable String rootId, boolean root) {
        if (value instanceof ObjectNode object) {
            object.propertyNames().forEach(JsonLdRules::requirePlain);
            requireKnown(object.path("@context"));
            if (!root && rootId != null && rootId.equals(object.path("id").asString(""))) {
                throw new RefusedException(Reason.SELF_REFERENCE, rootId);
            }
        }
        for (var entry : value.properties()) {
            if (!entry.getKey().equals("@context")) requireReadable(entry.getValue(), rootId, false);
        }
        if (value.isArray()) value.forEach(item -> requireReadable(item, rootId, false));
    }

    private static void requirePlain(String key) {
        if (key.startsWith("@") && !KEYWORDS.contains(key)) {
            throw new RefusedException(Reason.UNSUPPORTED_KEYWORD, key);
        }
        if (key.indexOf(':') >= 0 || key.isEmpty()) throw new RefusedException(Reason.UNDEFINED_TERM, key);
    }

    private static int size(JsonNode value) {
        if (value.isArray() && value.size() > LONGEST_LIST) throw new RefusedException(Reason.GRAPH_TOO_COMPLEX);
        int all = 1;
        for (var child : value) all += size(child);
        return all;
    }

    /** How many contexts are named anywhere: processing each takes time. */
    private static int count(JsonNode value) {
        int all = 0;
        for (var entry : value.properties()) {
            var child = entry.getValue();
            all += entry.getKey().equals("@context") ? Math.max(1, child.size()) : count(child);
        }
        if (value.isArray()) for (var item : value) all += count(item);
        return all;
    }

    void requireKnown(JsonNode context) {
        if (context.isMissingNode()) return;
        if (context.size() > MOST_CONTEXTS) {
            throw new RefusedException(Reason.TOO_MANY_CONTEXTS, "" + MOST_CONTEXTS);
        }
        if (context.isArray()) context.forEach(this::requireKnown);
        else if (!context.isString()) throw new RefusedException(Reason.INLINE_CONTEXT);
        else if (!contexts.has(context.stringValue())) {
            throw new RefusedException(Reason.UNKNOWN_CONTEXT, context.stringValue());
        }
    }

    /** After expansion: whatever would not become a statement of the graph. */
    static void requireLossless(JsonValue expanded) {
        switch (expanded) {
            case JsonArray array -> array.forEach(JsonLdRules::requireLossless);
            case JsonObject object -> object.forEach(JsonLdRules::requireLossless);
            default -> {}
        }
    }

    private static void requireLossless(String key, JsonValue value) {
        switch (key) {
            // Blank node ids are refused with relative ones: only the document's own shape says what is the same thing.
            case "@id", "@type" -> requireAbsolute(value);
            case "@language" -> requireLanguage(value);
            case "@value" -> {}
            case "@index", "@direction" -> throw new RefusedException(Reason.UNSUPPORTED_KEYWORD, key);
            default -> {
                if (!key.startsWith("@") && !isAbsolute(key)) {
                    throw new RefusedException(Reason.UNDEFINED_TERM, key);
                }
                requireLossless(value);
            }
        }
    }

    private static void requireAbsolute(JsonValue value) {
        if (value instanceof JsonArray array) array.forEach(JsonLdRules::requireAbsolute);
        else if (value instanceof JsonString text && !text.getString().equals("@json")) {
            if (!isAbsolute(text.getString())) {
                throw new RefusedException(Reason.INVALID_IDENTIFIER, text.getString());
            }
        }
    }

    /** A scheme, a colon, and nothing that an IRI must not have (RFC 3987, 2.2; N-Quads, IRIREF). */
    static boolean isAbsolute(String iri) {
        int colon = iri.indexOf(':');
        if (colon < 1 || !isLetter(iri.charAt(0))) return false;
        for (int i = 1; i < colon; i++) {
            char c = iri.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.') return false;
        }
        for (int i = colon; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || c < FORBIDDEN.length && FORBIDDEN[c]) return false;
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static void requireLanguage(JsonValue value) {
        if (value instanceof JsonString tag
                && !LANGUAGE.matcher(tag.getString()).matches()) {
            throw new RefusedException(Reason.INVALID_LANGUAGE, tag.getString());
        }
    }
}
