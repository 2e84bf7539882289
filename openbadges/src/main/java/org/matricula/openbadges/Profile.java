package org.matricula.openbadges;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An issuer or other organisation or person (Open Badges 3.0, B.1.14 Profile). {@code id} is a DID or an https address; {@code endorsements} are signed endorsement credentials, as they came. */
public record Profile(
        String id,
        @Nullable String name,
        @Nullable String url,
        @Nullable String email,
        @Nullable String description,
        @Nullable Image image,
        List<ObjectNode> endorsements) {

    public static Profile of(String id, @Nullable String name) {
        return new Profile(id, name, null, null, null, null, List.of());
    }

    public ObjectNode toJson() {
        return JsonObjects.ofType("Profile")
                .put("id", id)
                .put("name", name)
                .put("url", url)
                .put("email", email)
                .put("description", description)
                .put("image", image == null ? null : image.toJson())
                .put("endorsement", endorsements, ObjectNode::deepCopy)
                .json();
    }

    /** From an object or a bare id; empty if there is no id. */
    static Optional<Profile> of(JsonNode json) {
        if (json.isString()) return Optional.of(of(json.stringValue(), null));
        return Optional.ofNullable(JsonObjects.text(json, "id"))
                .map(id -> new Profile(
                        id,
                        JsonObjects.text(json, "name"),
                        JsonObjects.text(json, "url"),
                        JsonObjects.text(json, "email"),
                        JsonObjects.text(json, "description"),
                        Image.of(json.path("image")),
                        JsonObjects.objects(json.path("endorsement"))));
    }
}
