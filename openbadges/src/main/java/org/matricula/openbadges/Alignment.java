package org.matricula.openbadges;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A skill or standard in a framework that an achievement meets (Open Badges 3.0, B.1.3 Alignment). */
public record Alignment(
        String targetName,
        String targetUrl,
        @Nullable String targetCode,
        @Nullable String targetDescription,
        @Nullable String targetFramework,
        @Nullable String targetType) {

    public ObjectNode toJson() {
        return JsonObjects.ofType("Alignment")
                .put("targetName", targetName)
                .put("targetUrl", targetUrl)
                .put("targetCode", targetCode)
                .put("targetDescription", targetDescription)
                .put("targetFramework", targetFramework)
                .put("targetType", targetType)
                .json();
    }

    static Alignment of(JsonNode json) {
        return new Alignment(
                JsonObjects.textOrEmpty(json, "targetName"),
                JsonObjects.textOrEmpty(json, "targetUrl"),
                JsonObjects.text(json, "targetCode"),
                JsonObjects.text(json, "targetDescription"),
                JsonObjects.text(json, "targetFramework"),
                JsonObjects.text(json, "targetType"));
    }
}
