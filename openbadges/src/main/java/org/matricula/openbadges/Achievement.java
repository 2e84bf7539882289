package org.matricula.openbadges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be achieved (Open Badges 3.0, B.1.1 Achievement).
 *
 * @param achievementType one of the standard's words, e.g. {@code Course}, {@code Certificate}, {@code MicroCredential}
 * @param related  ids of other achievements, e.g. former versions of this one (B.1.17 Related)
 * @param endorsements signed endorsement credentials, as they came
 */
public record Achievement(
        String id,
        String name,
        String description,
        Criteria criteria,
        @Nullable String achievementType,
        @Nullable Image image,
        @Nullable Profile creator,
        @Nullable String humanCode,
        @Nullable String inLanguage,
        List<String> tags,
        List<Alignment> alignments,
        List<ResultDescription> resultDescriptions,
        @Nullable String version,
        List<String> related,
        List<ObjectNode> endorsements) {

    public static Achievement of(String id, String name, String description, Criteria criteria) {
        return new Achievement(
                id,
                name,
                description,
                criteria,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    public ObjectNode toJson() {
        return JsonObjects.ofType("Achievement")
                .put("id", id)
                .put("name", name)
                .put("description", description)
                .put("criteria", criteria.toJson())
                .put("achievementType", achievementType)
                .put("image", image == null ? null : image.toJson())
                .put("creator", creator == null ? null : creator.toJson())
                .put("humanCode", humanCode)
                .put("inLanguage", inLanguage)
                .texts("tag", tags)
                .put("alignment", alignments, Alignment::toJson)
                .put("resultDescription", resultDescriptions, ResultDescription::toJson)
                .put("version", version)
                .put("related", related, Achievement::relatedJson)
                .put("endorsement", endorsements, ObjectNode::deepCopy)
                .json();
    }

    static Achievement of(JsonNode json) {
        return new Achievement(
                JsonObjects.textOrEmpty(json, "id"),
                JsonObjects.textOrEmpty(json, "name"),
                JsonObjects.textOrEmpty(json, "description"),
                Criteria.of(json.path("criteria")),
                JsonObjects.text(json, "achievementType"),
                Image.of(json.path("image")),
                Profile.of(json.path("creator")).orElse(null),
                JsonObjects.text(json, "humanCode"),
                JsonObjects.text(json, "inLanguage"),
                JsonObjects.texts(json.path("tag")),
                JsonObjects.list(json.path("alignment"), Alignment::of),
                JsonObjects.list(json.path("resultDescription"), ResultDescription::of),
                JsonObjects.text(json, "version"),
                JsonObjects.list(json.path("related"), other -> JsonObjects.textOrEmpty(other, "id")),
                JsonObjects.objects(json.path("endorsement")));
    }

    private static ObjectNode relatedJson(String id) {
        return JsonObjects.ofType("Related").put("id", id).json();
    }
}
