package org.matricula.openbadges;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;

/** Writes statements in the canonical form of N-Quads (RDF Dataset Canonicalization, appendix A). */
@NullUnmarked
final class CanonicalNQuads implements RdfQuadConsumer {

    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

    private final StringBuilder text = new StringBuilder(4_096);

    @Override
    public RdfQuadConsumer quad(
            String subject,
            String predicate,
            String object,
            String datatype,
            String language,
            String direction,
            String graph) {
        resource(subject).append(' ');
        resource(predicate).append(' ');
        if (RdfQuadConsumer.isLiteral(datatype, language, direction)) literal(object, datatype, language);
        else resource(object);
        text.append(' ');
        if (graph != null) resource(graph).append(' ');
        text.append(".\n");
        return this;
    }

    private StringBuilder resource(String name) {
        return RdfQuadConsumer.isBlank(name)
                ? text.append(name)
                : text.append('<').append(name).append('>');
    }

    private void literal(String value, String datatype, String language) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) escaped(value.charAt(i));
        text.append('"');
        if (language != null) text.append('@').append(language);
        else if (!STRING.equals(datatype)) text.append("^^<").append(datatype).append('>');
    }

    private void escaped(char c) {
        switch (c) {
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            default -> {
                if (c < ' ' || c == 0x7f) text.append("\\u%04X".formatted((int) c));
                else text.append(c);
            }
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
