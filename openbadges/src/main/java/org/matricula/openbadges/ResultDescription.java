package org.matricula.openbadges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A result that an achievement can have, with its scale (Open Badges 3.0, B.1.18 ResultDescription).
 *
 * @param resultType one of the standard's words, e.g. {@code Percent}, {@code LetterGrade}, {@code Status}
 */
public record ResultDescription(
        String id,
        String name,
        String resultType,
        List<String> allowedValues,
        @Nullable String requiredValue,
        @Nullable String requiredLevel,
        @Nullable String valueMin,
        @Nullable String valueMax,
        List<Level> levels) {

    /** One level of a rubric's criterion (B.1.19 RubricCriterionLevel). */
    public record Level(
            String id,
            String name,
            @Nullable String level,
            @Nullable String points,
            @Nullable String description) {

        ObjectNode toJson() {
            return JsonObjects.ofType("RubricCriterionLevel")
                    .put("id", id)
                    .put("name", name)
                    .put("level", level)
                    .put("points", points)
                    .put("description", description)
                    .json();
        }

        static Level of(JsonNode json) {
            return new Level(
                    JsonObjects.textOrEmpty(json, "id"),
                    JsonObjects.textOrEmpty(json, "name"),
                    JsonObjects.text(json, "level"),
                    JsonObjects.text(json, "points"),
                    JsonObjects.text(json, "description"));
        }
    }

    /** A percentage from 0 to 100. */
    public static ResultDescription percent(String id, String name, @Nullable String requiredValue) {
        return new ResultDescription(id, name, "Percent", List.of(), requiredValue, null, "0", "100", List.of());
    }

    public ObjectNode toJson() {
        return JsonObjects.ofType("ResultDescription")
                .put("id", id)
                .put("name", name)
                .put("resultType", resultType)
                .texts("allowedValue", allowedValues)
                .put("requiredValue", requiredValue)
                .put("requiredLevel", requiredLevel)
                .put("valueMin", valueMin)
                .put("valueMax", valueMax)
                .put("rubricCriterionLevel", levels, Level::toJson)
                .json();
    }

    static ResultDescription of(JsonNode json) {
        return new ResultDescription(
                JsonObjects.textOrEmpty(json, "id"),
                JsonObjects.textOrEmpty(json, "name"),
                JsonObjects.textOrEmpty(json, "resultType"),
                JsonObjects.texts(json.path("allowedValue")),
                JsonObjects.text(json, "requiredValue"),
                JsonObjects.text(json, "requiredLevel"),
                JsonObjects.text(json, "valueMin"),
                JsonObjects.text(json, "valueMax"),
                JsonObjects.list(json.path("rubricCriterionLevel"), Level::of));
    }
}
