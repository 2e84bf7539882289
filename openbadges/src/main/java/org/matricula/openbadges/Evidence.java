package org.matricula.openbadges;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What shows that the learner did it (Open Badges 3.0, B.1.9 Evidence). {@code narrative} is Markdown. */
public record Evidence(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String narrative,
        @Nullable String genre,
        @Nullable String audience) {

    public ObjectNode toJson() {
        return JsonObjects.ofType("Evidence")
                .put("id", id)
                .put("name", name)
                .put("description", description)
                .put("narrative", narrative)
                .put("genre", genre)
                .put("audience", audience)
                .json();
    }

    static Evidence of(JsonNode json) {
        return new Evidence(
                JsonObjects.text(json, "id"),
                JsonObjects.text(json, "name"),
                JsonObjects.text(json, "description"),
                JsonObjects.text(json, "narrative"),
                JsonObjects.text(json, "genre"),
                JsonObjects.text(json, "audience"));
    }
}
