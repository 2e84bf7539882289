package org.matricula.openbadges;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Jackson's trees as those of the Jakarta JSON API. */
final class Trees {

    /** Finding the provider reads the class path each time, so once. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private Trees() {}

    static JsonValue toJakarta(ObjectNode object, String without) {
        var builder = JSON.createObjectBuilder();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!entry.getKey().equals(without)) builder.add(entry.getKey(), toJakarta(entry.getValue()));
        }
        return builder.build();
    }

    static JsonValue toJakarta(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> toJakarta((ObjectNode) node, "");
            case ARRAY -> {
                var builder = JSON.createArrayBuilder();
                for (var item : node) builder.add(toJakarta(item));
                yield builder.build();
            }
            case STRING -> JSON.createValue(node.stringValue());
            case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
            case NUMBER ->
                node.isIntegralNumber() ? JSON.createValue(node.longValue()) : JSON.createValue(node.decimalValue());
            default -> JsonValue.NULL;
        };
    }
}
