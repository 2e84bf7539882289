package org.matricula.openbadges;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who earned it, by an identifier in clear or hashed (Open Badges 3.0, B.1.10 IdentityObject).
 *
 * @param identityHash {@code sha256$} and 64 hexadecimal digits where hashed
 * @param identityType e.g. {@code emailAddress}
 */
public record Identity(
        String identityHash,
        boolean hashed,
        String identityType,
        @Nullable String salt) {

    /** The address in lower case, with the salt behind it, hashed with SHA-256. */
    public static Identity hashedEmail(String address, String salt) {
        return new Identity(hash(address.toLowerCase(Locale.ROOT), salt), true, "emailAddress", salt);
    }

    /** Whether this is about that e-mail address, whatever its case. */
    public boolean isEmail(String address) {
        if (!identityType.equals("emailAddress")) return false;
        if (!hashed) return identityHash.equalsIgnoreCase(address);
        var suffix = salt == null ? "" : salt;
        return identityHash.equalsIgnoreCase(hash(address.toLowerCase(Locale.ROOT), suffix))
                || identityHash.equalsIgnoreCase(hash(address, suffix));
    }

    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "IdentityObject")
                .put("identityHash", identityHash)
                .put("identityType", identityType)
                .put("hashed", hashed);
        if (salt != null) json.put("salt", salt);
        return json;
    }

    static Identity of(JsonNode json) {
        return new Identity(
                JsonObjects.textOrEmpty(json, "identityHash"),
                json.path("hashed").asBoolean(false),
                JsonObjects.textOrEmpty(json, "identityType"),
                JsonObjects.text(json, "salt"));
    }

    private static String hash(String identifier, String salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return "sha256$"
                    + HexFormat.of().formatHex(digest.digest((identifier + salt).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
