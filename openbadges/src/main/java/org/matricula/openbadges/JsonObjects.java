package org.matricula.openbadges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds objects without the keys that have no value, and reads what may be one value or several. */
final class JsonObjects {

    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    private JsonObjects() {}

    static JsonObjects ofType(String... types) {
        var made = new JsonObjects();
        var array = made.object.putArray("type");
        for (var type : types) array.add(type);
        return made;
    }

    static JsonObjects untyped() {
        return new JsonObjects();
    }

    JsonObjects put(String key, @Nullable String value) {
        if (value != null) object.put(key, value);
        return this;
    }

    JsonObjects put(String key, @Nullable Instant value) {
        return put(key, value == null ? null : Dates.written(value));
    }

    JsonObjects put(String key, @Nullable JsonNode value) {
        if (value != null) object.set(key, value);
        return this;
    }

    <T> JsonObjects put(String key, List<T> values, Function<T, ? extends JsonNode> json) {
        if (!values.isEmpty()) {
            var array = object.putArray(key);
            values.forEach(value -> array.add(json.apply(value)));
        }
        return this;
    }

    JsonObjects texts(String key, List<String> values) {
        return put(key, values, JsonNodeFactory.instance::stringNode);
    }

    ObjectNode json() {
        return object;
    }

    static @Nullable String text(JsonNode object, String key) {
        return object.path(key).isString() ? object.path(key).stringValue() : null;
    }

    /** Empty text where the key is missing: what is shown to people must not fail on a stranger's omission. */
    static String textOrEmpty(JsonNode object, String key) {
        return object.path(key).asString("");
    }

    static List<JsonNode> list(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return List.of();
        if (!value.isArray()) return List.of(value);
        var all = new ArrayList<JsonNode>();
        value.forEach(all::add);
        return all;
    }

    static <T> List<T> list(JsonNode value, Function<JsonNode, T> read) {
        return list(value).stream().map(read).toList();
    }

    static List<String> texts(JsonNode value) {
        return list(value).stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    static List<ObjectNode> objects(JsonNode value) {
        return list(value).stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }
}
