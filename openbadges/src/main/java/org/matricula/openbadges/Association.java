package org.matricula.openbadges;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How two achievements belong together (Comprehensive Learner Record 2.0, B.1.4 Association): read "source, word,
 * target".
 *
 * @param type     one of the standard's words
 * @param sourceId id of an achievement
 * @param targetId id of an achievement
 */
public record Association(String type, String sourceId, String targetId) {

    private static final String PARENT = "isParentOf";

    /** As a programme is of the courses that it is made of. */
    public static Association parent(String parentId, String childId) {
        return new Association(PARENT, parentId, childId);
    }

    /** The standard wants its type as a text, unlike that of most other objects. */
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "Association")
                .put("associationType", type)
                .put("sourceId", sourceId)
                .put("targetId", targetId);
    }

    static Association of(JsonNode json) {
        return new Association(
                JsonObjects.textOrEmpty(json, "associationType"),
                JsonObjects.textOrEmpty(json, "sourceId"),
                JsonObjects.textOrEmpty(json, "targetId"));
    }
}
