package org.matricula.openbadges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whose record it is, and what is in it (Comprehensive Learner Record 2.0, B.1.3 ClrSubject).
 *
 * @param id          the learner's DID or other identifier; else {@code identifiers} say who it is
 * @param credentials signed credentials as they came, each with its own proof; the standard asks for at least one
 * @param achievements those that the associations are about
 */
public record ClrSubject(
        @Nullable String id,
        List<Identity> identifiers,
        List<Achievement> achievements,
        List<ObjectNode> credentials,
        List<Association> associations) {

    public ClrSubject {
        identifiers = List.copyOf(identifiers);
        achievements = List.copyOf(achievements);
        credentials = List.copyOf(credentials);
        associations = List.copyOf(associations);
    }

    public ObjectNode toJson() {
        return JsonObjects.ofType("ClrSubject")
                .put("id", id)
                .put("identifier", identifiers, Identity::toJson)
                .put("achievement", achievements, Achievement::toJson)
                .put("verifiableCredential", credentials, ObjectNode::deepCopy)
                .put("association", associations, Association::toJson)
                .json();
    }

    static ClrSubject of(ObjectNode json) {
        return new ClrSubject(
                JsonObjects.text(json, "id"),
                JsonObjects.list(json.path("identifier"), Identity::of),
                JsonObjects.list(json.path("achievement"), Achievement::of),
                JsonObjects.list(json.path("verifiableCredential")).stream()
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast)
                        .toList(),
                JsonObjects.list(json.path("association"), Association::of));
    }
}
