package org.matricula.openbadges;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody says in favour of an issuer, an achievement or a credential, before it is signed (Open Badges 3.0, B.1.6
 * EndorsementCredential).
 *
 * @param id       an address or URN, unique for the endorser
 * @param endorsed the id of what is endorsed: an issuer's, an achievement's, a credential's
 * @param comment  Markdown; null if nothing is said
 */
public record EndorsementCredential(
        String id,
        String name,
        Profile endorser,
        Instant validFrom,
        String endorsed,
        @Nullable String comment,
        @Nullable StatusEntry status) {

    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json";

    /** Unsigned JSON-LD in the Open Badges 3.0 and Credentials 2.0 contexts. */
    public ObjectNode toJson() {
        var contexts = JsonNodeFactory.instance
                .arrayNode()
                .add(Contexts.CREDENTIALS_V2)
                .add(Contexts.OPEN_BADGES)
                .add(Contexts.OPEN_BADGES_EXTENSIONS);
        return JsonObjects.untyped()
                .put("@context", contexts)
                .put("id", id)
                .texts("type", List.of("VerifiableCredential", "EndorsementCredential"))
                .put("name", name)
                .put("issuer", endorser.toJson())
                .put("validFrom", validFrom)
                .put("credentialSubject", subject())
                .put("credentialStatus", status == null ? null : status.toJson())
                .put("credentialSchema", List.of(SCHEMA), AchievementCredential::schemaJson)
                .json();
    }

    private ObjectNode subject() {
        return JsonObjects.ofType("EndorsementSubject")
                .put("id", endorsed)
                .put("endorsementComment", comment)
                .json();
    }
}
