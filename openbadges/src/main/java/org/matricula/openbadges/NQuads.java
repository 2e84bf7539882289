package org.matricula.openbadges;

import org.jspecify.annotations.Nullable;

/** Parts of a statement as the canonical form of N-Quads writes them (RDF Dataset Canonicalization, appendix A). */
final class NQuads {

    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

    private NQuads() {}

    /** An IRI, or the label of a blank node with its {@code _:}, which stays as it is. */
    static String resource(String name) {
        return name.startsWith("_:") ? name : "<" + name + ">";
    }

    /** @param datatype an IRI; null for a string */
    static String literal(String value, @Nullable String datatype) {
        var text = quoted(value);
        if (datatype != null && !datatype.equals(STRING)) {
            text.append("^^<").append(datatype).append('>');
        }
        return text.toString();
    }

    static String inLanguage(String value, String language) {
        return quoted(value).append('@').append(language).toString();
    }

    private static StringBuilder quoted(String value) {
        var text = new StringBuilder(value.length() + 64).append('"');
        for (int i = 0; i < value.length(); i++) escape(value.charAt(i), text);
        return text.append('"');
    }

    private static void escape(char c, StringBuilder text) {
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
}
