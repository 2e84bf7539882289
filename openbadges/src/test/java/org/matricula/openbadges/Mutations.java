package org.matricula.openbadges;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes a document in ways that a JSON-LD processor has a rule for: what is kept, merged, dropped or refused. */
final class Mutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "word with spaces",
            "Evidence",
            "assertionMethod",
            "https://example.org/c/1",
            "https://example.org/achievements/1",
            "https://example.org/achievements/1#result",
            "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
            "did:key:z6Mk",
            "a:",
            "xsd:string",
            "schema:name",
            "obi:Achievement",
            "relative/path",
            "#fragment",
            "_:b0",
            "@id",
            "@none",
            "@unknown",
            "en-GB",
            "tab\tquote\"back\\slash\u0007\u007f\r\n",
            "\u00e9\u4e2d\uffee\ud83d\ude00",
            "<bad> {iri}");

    /** Every key and type that a bundled context defines somewhere. */
    private static final List<String> TERMS = terms();

    private final Random random;
    private final ObjectNode document;

    Mutations(ObjectNode document, long seed) {
        this.random = new Random(seed);
        this.document = document.deepCopy();
    }

    ObjectNode after(int changes) {
        for (int i = 0; i < changes; i++) change(any(objects()));
        return document;
    }

    private void change(ObjectNode object) {
        if (object.isEmpty()) return;
        var key = any(List.copyOf(object.propertyNames()));
        switch (random.nextInt(30)) {
            case 0 -> object.set(any(TERMS), value());
            case 1 -> object.set(key, value());
            case 2 -> object.set("unknownTerm", value());
            case 3 -> object.set(key, JSON.arrayNode().add(object.get(key)).add(value()));
            case 4 -> object.set(key, JSON.arrayNode().add(JSON.arrayNode().add(object.get(key))));
            case 5 -> object.putNull(key);
            case 6 -> any(objects()).set(any(TERMS), object.path(key).deepCopy());
            case 7 -> addType(object);
            case 8 -> object.set("@context", contexts());
            case 9 -> object.remove(key);
            case 10 -> object.put("id", any(TEXTS));
            case 11 -> repeat(object, key);
            case 12 -> object.set(key, JSON.objectNode().put("en", "word").put("de", "Wort"));
            case 13 -> object.set(key, typedOrTagged());
            case 14 -> object.set(any(TERMS), any(objects()).deepCopy());
            case 15, 16, 17, 18 -> object.remove(key);
            case 19, 20, 21 -> object.set(key, sameElsewhere(key));
            case 22, 23 -> object.put("id", any(objects()).path("id").asString("urn:x:1"));
            case 24, 25 -> object.put("name", any(TEXTS));
            default -> repeat(object, key);
        }
    }

    /** What another node says of the same: it stays readable, and nodes merge. */
    private JsonNode sameElsewhere(String key) {
        return any(objects().stream().filter(one -> one.has(key)).toList())
                .path(key)
                .deepCopy();
    }

    private void repeat(ObjectNode object, String key) {
        var value = object.path(key);
        var array =
                value instanceof ArrayNode several ? several : JSON.arrayNode().add(value);
        if (!array.isEmpty()) array.add(array.get(0).deepCopy());
        object.set(key, array);
    }

    private void addType(ObjectNode object) {
        var types = object.path("type");
        var array = types instanceof ArrayNode several ? several : JSON.arrayNode();
        if (types.isString()) array.add(types);
        object.set("type", array.add(random.nextInt(4) == 0 ? any(TEXTS) : any(TERMS)));
    }

    private JsonNode contexts() {
        var addresses = List.copyOf(new TreeSet<>(Contexts.addresses()));
        var array = JSON.arrayNode().add(Contexts.CREDENTIALS_V2);
        for (int i = random.nextInt(3); i > 0; i--) array.add(any(addresses));
        return random.nextInt(4) == 0 ? JSON.stringNode(any(addresses)) : array;
    }

    private ObjectNode typedOrTagged() {
        var value = JSON.objectNode();
        value.set("@value", value());
        return random.nextBoolean() ? value.put("@language", any(TEXTS)) : value.put("type", any(TEXTS));
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.booleanNode(random.nextBoolean());
            case 1 -> JSON.numberNode(random.nextInt(-3, 1_000));
            case 2 -> JSON.numberNode(new java.math.BigDecimal("12.50"));
            case 3 -> JSON.objectNode();
            case 4 -> JSON.arrayNode();
            case 5 -> JSON.objectNode().put("id", any(TEXTS));
            default -> JSON.stringNode(any(TEXTS));
        };
    }

    private List<ObjectNode> objects() {
        var all = new ArrayList<ObjectNode>();
        collect(document, all);
        return all;
    }

    private static void collect(JsonNode node, List<ObjectNode> all) {
        if (node instanceof ObjectNode object) all.add(object);
        for (var child : node) collect(child, all);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> terms() {
        var terms = new TreeSet<String>();
        for (var file : Contexts.files()) collectTerms(StrictJson.object(Contexts.read("contexts/" + file)), terms);
        return List.copyOf(terms);
    }

    private static void collectTerms(JsonNode node, TreeSet<String> terms) {
        for (var entry : node.properties()) {
            if (!entry.getKey().startsWith("@")) terms.add(entry.getKey());
            collectTerms(entry.getValue(), terms);
        }
    }
}
