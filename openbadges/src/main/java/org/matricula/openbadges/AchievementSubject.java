package org.matricula.openbadges;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who achieved what (Open Badges 3.0, B.1.2 AchievementSubject).
 *
 * @param id the learner's DID or other identifier; else {@code identifiers} say who it is
 */
public record AchievementSubject(
        @Nullable String id,
        List<Identity> identifiers,
        Achievement achievement,
        @Nullable Instant activityStartDate,
        @Nullable Instant activityEndDate,
        @Nullable String narrative,
        List<Result> results) {

    public static AchievementSubject of(Identity learner, Achievement achievement) {
        return new AchievementSubject(null, List.of(learner), achievement, null, null, null, List.of());
    }

    public ObjectNode toJson() {
        return JsonObjects.ofType("AchievementSubject")
                .put("id", id)
                .put("identifier", identifiers, Identity::toJson)
                .put("achievement", achievement.toJson())
                .put("activityStartDate", activityStartDate)
                .put("activityEndDate", activityEndDate)
                .put("narrative", narrative)
                .put("result", results, Result::toJson)
                .json();
    }

    static AchievementSubject of(ObjectNode json) {
        return new AchievementSubject(
                JsonObjects.text(json, "id"),
                JsonObjects.list(json.path("identifier"), Identity::of),
                Achievement.of(json.path("achievement")),
                Dates.lenient(json, "activityStartDate"),
                Dates.lenient(json, "activityEndDate"),
                JsonObjects.text(json, "narrative"),
                JsonObjects.list((JsonNode) json.path("result"), Result::of));
    }
}
