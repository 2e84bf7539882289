package org.matricula.openbadges;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.Set;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 1EdTech's JSON schema of the AchievementCredential. */
final class OpenBadgesSchema {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2019_09,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .failFast(true)
                            .build()))
            .getSchema(Contexts.read("schemas/ob_v3p0_achievementcredential_schema.json"));

    /** JSON-LD lets one value stand for a list of one; the schema does not. */
    private static final Set<String> LISTS = Set.of(
            "proof",
            "evidence",
            "endorsement",
            "credentialSchema",
            "termsOfUse",
            "alignment",
            "tag",
            "result",
            "resultDescription",
            "identifier",
            "otherIdentifier",
            "related");

    private static final Set<String> ONE_TYPE = Set.of(
            "IdentityObject",
            "Image",
            "IdentifierEntry",
            "DataIntegrityProof",
            "Ed25519Signature2020",
            "BitstringStatusListEntry",
            "1EdTechRevocationList",
            "1EdTechJsonSchemaValidator2019",
            "JsonSchema",
            "1EdTechCredentialRefresh");

    private OpenBadgesSchema() {}

    static boolean covers(ObjectNode credential) {
        var types = JsonObjects.texts(credential.path("type"));
        return types.contains("OpenBadgeCredential") || types.contains("AchievementCredential");
    }

    static Check check(ObjectNode credential) {
        if (!covers(credential)) return Check.of(Kind.SCHEMA, Outcome.NOT_APPLICABLE, Reason.NO_SCHEMA_FOR_TYPE);
        if (credential.path("@context").path(0).asString("").equals(Contexts.CREDENTIALS_V1)) {
            return Check.of(Kind.SCHEMA, Outcome.NOT_APPLICABLE, Reason.OLDER_DATA_MODEL);
        }
        if (SCHEMA.validate(credential).isEmpty()) return Check.passed(Kind.SCHEMA);
        var listed = credential.deepCopy();
        withLists(listed);
        return SCHEMA.validate(listed).stream()
                .min(Comparator.comparing(e -> e.getInstanceLocation().toString()))
                .map(e -> Check.of(
                        Kind.SCHEMA,
                        Outcome.FAILED,
                        Reason.SCHEMA_MISMATCH,
                        shortened(e.getInstanceLocation().toString()),
                        shortened(e.getMessage())))
                .orElseGet(() -> Check.passed(Kind.SCHEMA));
    }

    private static void withLists(JsonNode value) {
        for (var child : value) withLists(child);
        if (!(value instanceof ObjectNode object)) return;
        for (var key : LISTS) {
            var one = object.path(key);
            if (one.isObject() || one.isString() && (key.equals("tag"))) object.set(key, listOf(object, one));
        }
        var type = object.path("type");
        if (type.isString() && !ONE_TYPE.contains(type.stringValue())) object.set("type", listOf(object, type));
    }

    private static ArrayNode listOf(ObjectNode owner, JsonNode one) {
        return owner.arrayNode().add(one);
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
