package org.matricula.openbadges;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one learner reached (Open Badges 3.0, B.1.17 Result).
 *
 * @param resultDescription the id of the achievement's {@link ResultDescription}
 * @param status one of {@code Completed, Enrolled, Failed, InProgress, OnHold, Provisional, Withdrew}
 */
public record Result(
        @Nullable String resultDescription,
        @Nullable String value,
        @Nullable String achievedLevel,
        @Nullable String status) {

    public ObjectNode toJson() {
        return JsonObjects.ofType("Result")
                .put("resultDescription", resultDescription)
                .put("value", value)
                .put("achievedLevel", achievedLevel)
                .put("status", status)
                .json();
    }

    static Result of(JsonNode json) {
        return new Result(
                JsonObjects.text(json, "resultDescription"),
                JsonObjects.text(json, "value"),
                JsonObjects.text(json, "achievedLevel"),
                JsonObjects.text(json, "status"));
    }
}
