package org.matricula.openbadges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A learner's record: credentials put together by one issuer, before it is signed (Comprehensive Learner Record 2.0,
 * B.1.2 ClrCredential). Its signature covers all that is inside; whether each credential inside holds by itself, and
 * still stands, is for the reader to verify one by one.
 *
 * @param id      an address or URN, unique for the issuer
 * @param partial whether the learner left something out
 */
public record ClrCredential(
        String id,
        String name,
        @Nullable String description,
        boolean partial,
        Profile issuer,
        Instant validFrom,
        ClrSubject subject) {

    /** The address of the JSON schema that {@link #toJson()} names. */
    public static final String SCHEMA =
            "https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json";

    private static final String TYPE = "ClrCredential";

    /** Unsigned JSON-LD; the contexts stand in the order that the standard asks for. */
    public ObjectNode toJson() {
        var contexts = JsonNodeFactory.instance
                .arrayNode()
                .add(Contexts.CREDENTIALS_V2)
                .add(Contexts.CLR)
                .add(Contexts.OPEN_BADGES)
                .add(Contexts.OPEN_BADGES_EXTENSIONS);
        var json = JsonObjects.untyped()
                .put("@context", contexts)
                .put("id", id)
                .texts("type", List.of("VerifiableCredential", TYPE))
                .put("name", name)
                .put("description", description)
                .put("issuer", issuer.toJson())
                .put("validFrom", validFrom)
                .put("credentialSubject", subject.toJson())
                .put("credentialSchema", List.of(SCHEMA), AchievementCredential::schemaJson)
                .json();
        return json.put("partial", partial);
    }

    /** What a record says, signed or not; empty for other kinds of credentials. */
    public static Optional<ClrCredential> read(ObjectNode json) {
        var issuer = Profile.of(json.path("issuer"));
        var from = Dates.lenient(json, "validFrom");
        var subjects = JsonObjects.list(json.path("credentialSubject"));
        if (!JsonObjects.texts(json.path("type")).contains(TYPE)) return Optional.empty();
        if (issuer.isEmpty() || from == null || subjects.size() != 1) return Optional.empty();
        if (!(subjects.getFirst() instanceof ObjectNode subject)) return Optional.empty();
        return Optional.of(new ClrCredential(
                JsonObjects.textOrEmpty(json, "id"),
                JsonObjects.textOrEmpty(json, "name"),
                JsonObjects.text(json, "description"),
                json.path("partial").asBoolean(false),
                issuer.get(),
                from,
                ClrSubject.of(subject)));
    }
}
