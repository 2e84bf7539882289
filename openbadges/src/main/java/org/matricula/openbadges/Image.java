package org.matricula.openbadges;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A picture by its address, https or data (Open Badges 3.0, B.1.12 Image). */
public record Image(String id, @Nullable String caption) {

    ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put("id", id).put("type", "Image");
        if (caption != null) json.put("caption", caption);
        return json;
    }

    static @Nullable Image of(JsonNode json) {
        if (json.isString()) return new Image(json.stringValue(), null);
        var id = JsonObjects.text(json, "id");
        return id == null ? null : new Image(id, JsonObjects.text(json, "caption"));
    }
}
