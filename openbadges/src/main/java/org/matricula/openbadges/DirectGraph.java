package org.matricula.openbadges;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Term.Id;
import org.matricula.openbadges.Term.Property;
import org.matricula.openbadges.Term.Types;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the statements off a document whose every key and value is of the kinds that credentials are made of. The
 * processor does the same in three passes and processes each {@code @context} anew; it answers for all other documents,
 * and alone says why something is refused. Step numbers are those of expansion (JSON-LD 1.1 API, 5.1.2).
 */
final class DirectGraph {

    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    private static final String BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean";

    /** A key of a node whose value is read in the scope that the key stands in. */
    private record Held(String key, Property property) {}

    private final Statements statements = new Statements();
    private int unnamed;

    private DirectGraph() {}

    /** Null if anything in the document isn't certain. The document has been found readable before. */
    static @Nullable Statements read(ObjectNode document, Scope first) {
        var graph = new DirectGraph();
        try {
            graph.node(document, first, null, null);
        } catch (Uncertain e) {
            return null;
        }
        // A document that says nothing is the processor's to judge.
        return graph.statements.quads().isEmpty() ? null : graph.statements;
    }

    /** @return the node's name */
    private String node(ObjectNode object, Scope around, @Nullable Held holder, @Nullable String graph) {
        var outer = outer(object, around, holder);
        var scope = outer.ofTypes(types(object, outer).stream().sorted().toList());
        requireSameTypeKey(object, outer, scope);
        var name = name(object, scope);
        for (var type : types(object, scope)) {
            statements.add(new Quad(name, TYPE, NQuads.resource(outer.word(type)), graph));
        }
        for (var entry : object.properties()) {
            if (entry.getKey().equals("@context")) continue;
            switch (scope.term(entry.getKey())) {
                case Id id -> {}
                case Types types -> {}
                case Property property ->
                    values(name, new Held(entry.getKey(), property), entry.getValue(), scope, graph);
                case null, default -> throw new Uncertain();
            }
        }
        return name;
    }

    /** Step 7: contexts of types end at the next node; 8: that of the key; 9: the node's own. */
    private static Scope outer(ObjectNode object, Scope around, @Nullable Held holder) {
        var scope = around.previous() == null || isReference(object, around) ? around : around.previous();
        if (holder != null && holder.property().context() != null) {
            scope = scope.inside(holder.key(), holder.property().context(), true);
        }
        var own = object.get("@context");
        return own == null ? scope : scope.with(own);
    }

    private static boolean isReference(ObjectNode object, Scope around) {
        for (var key : object.propertyNames()) {
            if (around.term(key) instanceof Term.Other) throw new Uncertain();
        }
        return object.size() == 1
                && around.term(object.propertyNames().iterator().next()) instanceof Id;
    }

    /** The node's own name, or a new one. */
    private String name(ObjectNode object, Scope scope) {
        String name = null;
        for (var entry : object.properties()) {
            if (!(scope.term(entry.getKey()) instanceof Id)) continue;
            if (name != null) throw new Uncertain();
            name = NQuads.resource(scope.identifier(text(entry.getValue())));
        }
        return name != null ? name : unnamed();
    }

    private String unnamed() {
        return "_:b" + unnamed++;
    }

    private static List<String> types(ObjectNode object, Scope scope) {
        var key = typeKey(object, scope);
        if (key == null) return List.of();
        var value = Objects.requireNonNull(object.get(key));
        if (!value.isArray()) return List.of(text(value));
        var types = new ArrayList<String>(value.size());
        for (var type : value) types.add(text(type));
        return types;
    }

    private static @Nullable String typeKey(ObjectNode object, Scope scope) {
        String found = null;
        for (var key : object.propertyNames()) {
            if (!(scope.term(key) instanceof Types)) continue;
            if (found != null) throw new Uncertain();
            found = key;
        }
        return found;
    }

    private static void requireSameTypeKey(ObjectNode object, Scope outer, Scope scope) {
        if (scope != outer && !Objects.equals(typeKey(object, outer), typeKey(object, scope))) throw new Uncertain();
    }

    private void values(String subject, Held held, JsonNode value, Scope scope, @Nullable String graph) {
        if (!value.isArray()) value(subject, held, value, scope, graph);
        else for (var one : value) value(subject, held, one, scope, graph);
    }

    private void value(String subject, Held held, JsonNode value, Scope scope, @Nullable String graph) {
        var property = held.property();
        String object;
        if (!(value instanceof ObjectNode node)) {
            if (property.graph()) throw new Uncertain();
            object = plain(held, value, scope);
        } else if (property.graph()) {
            object = unnamed();
            node(node, scope, held, object);
        } else {
            object = node(node, scope, held, graph);
        }
        statements.add(new Quad(subject, property.predicate(), object, graph));
    }

    /** Value expansion (5.3.2) and what becomes of it (8.2.2). */
    private static String plain(Held held, JsonNode value, Scope around) {
        var context = held.property().context();
        var scope = context == null ? around : around.inside(held.key(), context, false);
        if (!(scope.term(held.key()) instanceof Property property)) throw new Uncertain();
        if (property.hasDatatype()) return NQuads.literal(lexical(value), property.type());
        if (property.type() == null) return NQuads.literal(lexical(value), value.isBoolean() ? BOOLEAN : null);
        var text = text(value);
        return NQuads.resource(property.type().equals("@id") ? scope.identifier(text) : scope.word(text));
    }

    /** Of texts, and of the two truth values: numbers have rules of their own. */
    private static String lexical(JsonNode value) {
        if (value.isBoolean()) return value.booleanValue() ? "true" : "false";
        return text(value);
    }

    private static String text(JsonNode value) {
        if (!value.isString()) throw new Uncertain();
        return value.stringValue();
    }
}
