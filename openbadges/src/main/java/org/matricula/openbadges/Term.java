package org.matricula.openbadges;

import com.apicatalog.jsonld.context.TermDefinition;
import jakarta.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a key means in a {@link Scope}. */
sealed interface Term {

    /** The node's own name. */
    record Id() implements Term {}

    /** The node's types. */
    record Types() implements Term {}

    /** Known to the processor alone: other keywords, lists, maps, languages, reversed and nested properties, raw JSON. */
    record Other() implements Term {}

    /**
     * @param predicate as N-Quads write it
     * @param type      of values: null for none, {@code @id}, {@code @vocab}, or a datatype's IRI
     * @param graph     whether each value is a graph of its own
     * @param context   in which values are read; null if it is the same
     */
    record Property(
            String predicate,
            @Nullable String type,
            boolean graph,
            @Nullable JsonValue context) implements Term {

        boolean hasDatatype() {
            return type != null && !type.startsWith("@");
        }
    }

    static Term of(TermDefinition definition) {
        var iri = definition.getUriMapping();
        if (iri == null) return new Other();
        if (iri.equals("@id")) return new Id();
        if (iri.equals("@type")) return new Types();
        if (!JsonLdRules.isAbsolute(iri) || isUnusual(definition)) return new Other();
        var type = "@none".equals(definition.getTypeMapping()) ? null : definition.getTypeMapping();
        if (type != null && !type.equals("@id") && !type.equals("@vocab") && !JsonLdRules.isAbsolute(type)) {
            return new Other();
        }
        var graph = definition.hasContainerMapping("@graph");
        return new Property(NQuads.resource(iri), type, graph, definition.getLocalContext());
    }

    private static boolean isUnusual(TermDefinition definition) {
        var containers = definition.getContainerMapping();
        return definition.isReverseProperty()
                || definition.getNestValue() != null
                || definition.getIndexMapping() != null
                || definition.getLanguageMapping() != null
                || definition.getDirectionMapping() != null
                || containers != null && !Set.of("@set", "@graph").containsAll(containers);
    }
}
