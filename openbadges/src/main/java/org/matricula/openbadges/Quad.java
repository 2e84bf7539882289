package org.matricula.openbadges;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One statement, its parts as canonical N-Quads writes them: {@code <iri>}, {@code "literal"} or, for a blank node,
 * {@code _:label}. Equal statements are equal records.
 *
 * @param graph null for the default graph
 */
record Quad(
        String subject,
        String predicate,
        String object,
        @Nullable String graph) {

    static boolean isBlank(@Nullable String part) {
        return part != null && part.charAt(0) == '_';
    }

    /** The line of this statement, with its line feed, after its blank nodes are renamed. */
    String line(UnaryOperator<String> renamed) {
        var line = new StringBuilder(200);
        line.append(named(subject, renamed)).append(' ').append(predicate).append(' ');
        line.append(named(object, renamed)).append(' ');
        if (graph != null) line.append(named(graph, renamed)).append(' ');
        return line.append(".\n").toString();
    }

    private static String named(String part, UnaryOperator<String> renamed) {
        return isBlank(part) ? renamed.apply(part) : part;
    }
}
