package org.matricula.openbadges;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON from strangers: bounded in size, depth, length of numbers and count of values; keys once only, nothing
 * after the end, text that survives UTF-8, numbers that mean the same everywhere (I-JSON, RFC 7493).
 */
public final class StrictJson {

    /** Bytes. */
    public static final int LARGEST = 2_000_000;

    static final int DEEPEST = 40;
    static final int LONGEST_NUMBER = 40;
    static final int MOST_VALUES = 100_000;
    private static final long LARGEST_INTEGER = (1L << 53) - 1;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(LARGEST)
                            .maxStringLength(LARGEST)
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxTokenCount(MOST_VALUES)
                            .maxNameLength(2_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** @throws RefusedException if it is not a JSON object within the limits */
    public static ObjectNode object(byte[] utf8) {
        return object(text(utf8));
    }

    /** @throws RefusedException if it is not a JSON object within the limits */
    public static ObjectNode object(String json) {
        if (value(json) instanceof ObjectNode object) return object;
        throw new RefusedException(Reason.NOT_AN_OBJECT);
    }

    static String text(byte[] utf8) {
        if (utf8.length > LARGEST) throw new RefusedException(Reason.TOO_LARGE, "" + LARGEST);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.NOT_TEXT, e);
        }
    }

    static JsonNode value(String json) {
        if (json.length() > LARGEST) throw new RefusedException(Reason.TOO_LARGE, "" + LARGEST);
        try {
            var value = MAPPER.readTree(json);
            if (value.isMissingNode()) throw new RefusedException(Reason.NOT_JSON, "1", "1");
            requireInteroperable(value);
            return value;
        } catch (StreamConstraintsException e) {
            throw limit(e);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** Recursion is safe here: the parser has bounded the depth. */
    private static void requireInteroperable(JsonNode value) {
        if (value.isNumber()) requireExact(value);
        if (value.isString()) requireUnicode(value.stringValue());
        if (value instanceof ObjectNode object) object.propertyNames().forEach(StrictJson::requireUnicode);
        for (var child : value) requireInteroperable(child);
    }

    private static void requireExact(JsonNode number) {
        var exact = number.isIntegralNumber()
                ? number.canConvertToLong() && Math.abs(number.longValue()) <= LARGEST_INTEGER
                : Double.isFinite(number.doubleValue());
        if (!exact) throw new RefusedException(Reason.NUMBER_OUT_OF_RANGE, number.asString());
    }

    /** A lone surrogate would be signed as a question mark. */
    private static void requireUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            if (text.codePointAt(i) < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                throw new RefusedException(Reason.NOT_TEXT);
            }
            i++;
        }
    }

    private static RefusedException limit(StreamConstraintsException e) {
        var said = String.valueOf(e.getOriginalMessage());
        if (said.contains("nesting depth")) return new RefusedException(Reason.TOO_DEEP, e, "" + DEEPEST);
        if (said.contains("Number")) return new RefusedException(Reason.NUMBER_TOO_LONG, e, "" + LONGEST_NUMBER);
        if (said.contains("Token count")) return new RefusedException(Reason.TOO_MANY_VALUES, e, "" + MOST_VALUES);
        return new RefusedException(Reason.TOO_LARGE, e, "" + LARGEST);
    }

    private static RefusedException malformed(JacksonException e) {
        var said = String.valueOf(e.getOriginalMessage());
        if (said.startsWith("Duplicate")) return new RefusedException(Reason.DUPLICATE_KEY, e, quoted(said));
        var at = e.getLocation();
        return new RefusedException(Reason.NOT_JSON, e, "" + at.getLineNr(), "" + at.getColumnNr());
    }

    private static String quoted(String said) {
        int from = said.indexOf('"');
        int to = said.lastIndexOf('"');
        return from >= 0 && to > from ? said.substring(from + 1, to) : "?";
    }
}
