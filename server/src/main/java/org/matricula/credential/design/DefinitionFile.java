package org.matricula.credential.design;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Renewal;
import org.matricula.openbadges.RefusedException;
import org.matricula.openbadges.StrictJson;
import org.matricula.platform.Invalid;
import tools.jackson.databind.JsonNode;

/**
 * Definitions as other platforms export them: Open Badges 3.0 (B.1.1 Achievement) and 2.0 (BadgeClass), one or several in
 * an array, in {@code achievements} or {@code @graph}; of a credential, what was achieved.
 */
public final class DefinitionFile {

    public static final int MOST = 200;

    private static final String DATA = ";base64,";
    private static final List<String> LISTS = List.of("all", "achievements", "badgeclasses", "badges", "@graph");

    private DefinitionFile() {}

    /**
     * One of them.
     *
     * @param wrong    why it can't be taken as it stands; empty if it can
     * @param picture  made anew from what is in the file; null if there is none
     * @param notTaken keys of sentences about what is left behind
     */
    public record Read(
            DefinitionContent content,
            List<Invalid.Field> wrong,
            @Nullable Picture picture,
            List<String> notTaken) {}

    /** @throws Invalid for field {@code file} if it is no such file */
    public static List<Read> read(String json) {
        var found = new ArrayList<JsonNode>();
        collect(parsed(json.strip()), found, 0);
        if (found.isEmpty()) throw Invalid.field("file", "credential.design.import.nothing");
        if (found.size() > MOST) throw Invalid.field("file", "credential.design.import.many", MOST, found.size());
        return found.stream().map(DefinitionFile::read).toList();
    }

    private static JsonNode parsed(String json) {
        if (json.isEmpty()) throw Invalid.field("file", "credential.design.import.missing");
        try {
            return StrictJson.object(json.startsWith("[") ? "{\"all\":" + json + "}" : json);
        } catch (RefusedException e) {
            throw Invalid.field(
                    "file", "credential.reason." + e.reason(), e.arguments().toArray());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> found, int depth) {
        if (depth > 4 || !node.isObject()) return;
        if (isDefinition(node)) {
            found.add(node);
            return;
        }
        var achieved = node.path("credentialSubject").path("achievement");
        if (achieved.isObject()) found.add(achieved);
        if (node.path("badge").isObject()) found.add(node.path("badge"));
        for (var list : LISTS) node.path(list).forEach(one -> collect(one, found, depth + 1));
    }

    private static boolean isDefinition(JsonNode node) {
        var types = texts(node.path("type"));
        if (types.contains("Achievement") || types.contains("BadgeClass")) return true;
        return types.isEmpty() && node.has("name") && node.has("criteria");
    }

    private static Read read(JsonNode json) {
        var notTaken = new ArrayList<String>();
        var picture = picture(json.path("image"), notTaken);
        if (!json.path("alignment").isMissingNode()) notTaken.add("credential.design.import.skills");
        if (!json.path("resultDescription").isMissingNode()) notTaken.add("credential.design.import.results");
        var type = text(json.path("achievementType"));
        var content = new DefinitionContent(
                text(json.path("name")),
                text(json.path("description")),
                criteria(json.path("criteria")),
                type.isEmpty() ? "Badge" : AchievementType.isKnown(type) ? type : "Achievement",
                Stream.concat(texts(json.path("tag")).stream(), texts(json.path("tags")).stream())
                        .toList(),
                related(json.path("related")),
                null,
                Renewal.NONE,
                null,
                null);
        return new Read(content, wrong(content), picture, notTaken);
    }

    private static List<Invalid.Field> wrong(DefinitionContent content) {
        try {
            content.checked();
            return List.of();
        } catch (Invalid e) {
            return e.fields();
        }
    }

    /** An address alone is no words, so it becomes a link. */
    private static String criteria(JsonNode criteria) {
        if (criteria.isString()) return "<" + criteria.stringValue() + ">";
        var narrative = text(criteria.path("narrative"));
        if (!narrative.isEmpty()) return narrative;
        var id = text(criteria.path("id"));
        return id.isEmpty() ? "" : "<" + id + ">";
    }

    private static List<String> related(JsonNode related) {
        var addresses = new ArrayList<String>();
        related.forEach(one -> addresses.add(text(one.path("id"))));
        return addresses.stream().filter(address -> address.startsWith("http")).toList();
    }

    /** Only a picture inside the file: nothing is fetched. */
    private static @Nullable Picture picture(JsonNode image, List<String> notTaken) {
        var address = image.isString() ? image.stringValue() : text(image.path("id"));
        if (address.isEmpty()) return null;
        var comma = address.indexOf(DATA);
        if (!address.startsWith("data:image/") || comma < 0) {
            notTaken.add("credential.design.import.picture-elsewhere");
            return null;
        }
        try {
            return BroughtPicture.read(Base64.getDecoder().decode(address.substring(comma + DATA.length())))
                    .picture();
        } catch (IllegalArgumentException | Invalid e) {
            notTaken.add("credential.design.import.picture-refused");
            return null;
        }
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }

    private static List<String> texts(JsonNode node) {
        if (node.isString()) return List.of(node.stringValue());
        var all = new ArrayList<String>();
        node.forEach(one -> all.add(text(one)));
        return all;
    }
}
