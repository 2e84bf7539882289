package org.matricula.openbadges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One learner's award of an achievement, before it is signed (Open Badges 3.0, B.1.2 AchievementCredential).
 *
 * @param id an address or URN, unique for the issuer
 * @param awardedDate when it was earned, if that was before {@code validFrom}
 * @param validUntil exclusive; null for good
 * @param endorsements signed endorsement credentials, as they came
 */
public record AchievementCredential(
        String id,
        String name,
        @Nullable String description,
        @Nullable Image image,
        Profile issuer,
        @Nullable Instant awardedDate,
        Instant validFrom,
        @Nullable Instant validUntil,
        AchievementSubject subject,
        List<Evidence> evidence,
        List<ObjectNode> endorsements,
        @Nullable StatusEntry status) {

    /** The address of the JSON schema that {@link #toJson()} names and meets. */
    public static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    public static AchievementCredential of(
            String id, String name, Profile issuer, Instant validFrom, AchievementSubject subject) {
        return new AchievementCredential(
                id, name, null, null, issuer, null, validFrom, null, subject, List.of(), List.of(), null);
    }

    public AchievementCredential withStatus(StatusEntry entry) {
        return new AchievementCredential(
                id,
                name,
                description,
                image,
                issuer,
                awardedDate,
                validFrom,
                validUntil,
                subject,
                evidence,
                endorsements,
                entry);
    }

    public AchievementCredential withValidUntil(Instant until) {
        return new AchievementCredential(
                id,
                name,
                description,
                image,
                issuer,
                awardedDate,
                validFrom,
                until,
                subject,
                evidence,
                endorsements,
                status);
    }

    public AchievementCredential withEvidence(List<Evidence> shown) {
        return new AchievementCredential(
                id,
                name,
                description,
                image,
                issuer,
                awardedDate,
                validFrom,
                validUntil,
                subject,
                shown,
                endorsements,
                status);
    }

    /** Unsigned JSON-LD in the Open Badges 3.0 and Credentials 2.0 contexts; what may repeat is always an array. */
    public ObjectNode toJson() {
        var contexts = JsonNodeFactory.instance
                .arrayNode()
                .add(Contexts.CREDENTIALS_V2)
                .add(Contexts.OPEN_BADGES)
                .add(Contexts.OPEN_BADGES_EXTENSIONS);
        return JsonObjects.untyped()
                .put("@context", contexts)
                .put("id", id)
                .texts("type", List.of("VerifiableCredential", "OpenBadgeCredential"))
                .put("name", name)
                .put("description", description)
                .put("image", image == null ? null : image.toJson())
                .put("issuer", issuer.toJson())
                .put("validFrom", validFrom)
                .put("validUntil", validUntil)
                .put("awardedDate", awardedDate)
                .put("credentialSubject", subject.toJson())
                .put("evidence", evidence, Evidence::toJson)
                .put("endorsement", endorsements, ObjectNode::deepCopy)
                .put("credentialStatus", status == null ? null : status.toJson())
                .put("credentialSchema", List.of(SCHEMA), AchievementCredential::schemaJson)
                .json();
    }

    static ObjectNode schemaJson(String address) {
        return JsonNodeFactory.instance.objectNode().put("id", address).put("type", "1EdTechJsonSchemaValidator2019");
    }

    /**
     * What can be shown of anybody's credential, signed or not, however incomplete: missing texts are empty.
     * Empty if it has no issuer, no achievement or no date to begin with.
     */
    public static Optional<AchievementCredential> read(ObjectNode json) {
        var issuer = Profile.of(json.path("issuer"));
        var from = Dates.lenient(json, json.has("validFrom") ? "validFrom" : "issuanceDate");
        var subjects = JsonObjects.list(json.path("credentialSubject"));
        if (issuer.isEmpty() || from == null || subjects.size() != 1) return Optional.empty();
        if (!(subjects.getFirst() instanceof ObjectNode subject)
                || !subject.path("achievement").isObject()) {
            return Optional.empty();
        }
        return Optional.of(new AchievementCredential(
                JsonObjects.textOrEmpty(json, "id"),
                JsonObjects.textOrEmpty(json, "name"),
                JsonObjects.text(json, "description"),
                Image.of(json.path("image")),
                issuer.get(),
                Dates.lenient(json, "awardedDate"),
                from,
                Dates.lenient(json, json.has("validUntil") ? "validUntil" : "expirationDate"),
                AchievementSubject.of(subject),
                JsonObjects.list(json.path("evidence"), Evidence::of),
                JsonObjects.objects(json.path("endorsement")),
                status(json)));
    }

    private static @Nullable StatusEntry status(ObjectNode json) {
        try {
            return json.path("credentialStatus") instanceof ObjectNode entry ? StatusEntry.of(entry) : null;
        } catch (RefusedException e) {
            return null;
        }
    }
}
