package org.matricula.openbadges;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the achievement is earned: an address, a narrative in Markdown, or both (Open Badges 3.0, B.1.6 Criteria). */
public record Criteria(@Nullable String id, @Nullable String narrative) {

    public ObjectNode toJson() {
        return JsonObjects.untyped().put("id", id).put("narrative", narrative).json();
    }

    static Criteria of(JsonNode json) {
        return new Criteria(JsonObjects.text(json, "id"), JsonObjects.text(json, "narrative"));
    }
}
