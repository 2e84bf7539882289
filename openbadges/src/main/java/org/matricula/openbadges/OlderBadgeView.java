package org.matricula.openbadges;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a badge of Open Badges 2.0 says, in the terms of 3.0, for showing and keeping. */
final class OlderBadgeView {

    private OlderBadgeView() {}

    /** Null if it does not say since when it is valid, or who issued it. */
    static @Nullable AchievementCredential of(ObjectNode assertion, ObjectNode badge, ObjectNode issuer) {
        var json = OlderDates.of(assertion);
        json.setAll(JsonObjects.untyped()
                .put("id", JsonObjects.text(assertion, "id"))
                .put("name", JsonObjects.text(badge, "name"))
                .put("description", JsonObjects.text(badge, "description"))
                .put("image", present(assertion.has("image") ? assertion.path("image") : badge.path("image")))
                .put("issuer", issuer)
                .put("credentialSubject", subject(assertion, badge, issuer))
                .put("evidence", JsonObjects.list(assertion.path("evidence")), OlderBadgeView::object)
                .json());
        return AchievementCredential.read(json).orElse(null);
    }

    private static ObjectNode subject(ObjectNode assertion, ObjectNode badge, ObjectNode issuer) {
        return JsonObjects.untyped()
                .put("identifier", identities(assertion), Identity::toJson)
                .put("achievement", achievement(badge, issuer))
                .put("narrative", JsonObjects.text(assertion, "narrative"))
                .json();
    }

    private static ObjectNode achievement(ObjectNode badge, ObjectNode issuer) {
        return JsonObjects.untyped()
                .put("id", JsonObjects.text(badge, "id"))
                .put("name", JsonObjects.text(badge, "name"))
                .put("description", JsonObjects.text(badge, "description"))
                .put("criteria", object(badge.path("criteria")))
                .put("image", present(badge.path("image")))
                .put("creator", issuer)
                .put("tag", present(badge.path("tags")))
                .put("alignment", present(badge.path("alignment")))
                .json();
    }

    private static @Nullable JsonNode present(JsonNode value) {
        return value.isMissingNode() ? null : value;
    }

    /** What may be written as its address alone. */
    private static JsonNode object(JsonNode value) {
        return value.isString()
                ? JsonObjects.untyped().put("id", value.stringValue()).json()
                : value.isObject() ? value : JsonObjects.untyped().json();
    }

    /** The recipient; and the name in clear, which many issuers add by an extension. */
    private static List<Identity> identities(ObjectNode assertion) {
        var identities = new ArrayList<Identity>();
        var recipient = assertion.path("recipient");
        if (recipient.isObject()) identities.add(identity(recipient));
        var name = JsonObjects.text(assertion.path("extensions:recipientProfile"), "name");
        if (name != null) identities.add(new Identity(name, false, "name", null));
        return identities;
    }

    static Identity identity(JsonNode recipient) {
        var type = Objects.requireNonNullElse(JsonObjects.text(recipient, "type"), "email");
        return new Identity(
                JsonObjects.textOrEmpty(recipient, "identity"),
                recipient.path("hashed").asBoolean(false),
                type.equals("email") ? "emailAddress" : type,
                JsonObjects.text(recipient, "salt"));
    }
}
