package org.matricula.openbadges;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who earned it, by an identifier in clear or hashed (Open Badges 3.0, B.1.10 IdentityObject).
 *
 * @param identityHash {@code sha256$} and 64 hexadecimal digits where hashed; older badges also have {@code md5$} and 32
 * @param identityType e.g. {@code emailAddress}
 */
public record Identity(
        String identityHash,
        boolean hashed,
        String identityType,
        @Nullable String salt) {

    private static final String EMAIL = "emailAddress";

    /** The address in lower case, with the salt behind it, hashed with SHA-256. */
    public static Identity hashedEmail(String address, String salt) {
        return new Identity(Hash.SHA_256.of(address.toLowerCase(Locale.ROOT), salt), true, EMAIL, salt);
    }

    /** Whether this is about that e-mail address, whatever its case. */
    public boolean isEmail(String address) {
        if (!isComparableEmail()) return false;
        var hash = hash();
        if (hash.isEmpty()) return identityHash.equalsIgnoreCase(address);
        var suffix = salt == null ? "" : salt;
        return identityHash.equalsIgnoreCase(hash.get().of(address.toLowerCase(Locale.ROOT), suffix))
                || identityHash.equalsIgnoreCase(hash.get().of(address, suffix));
    }

    /** Whether it is an e-mail address that another can be compared with. */
    boolean isComparableEmail() {
        return identityType.equals(EMAIL) && !identityHash.isBlank() && isReadable();
    }

    /** Whether it stands in clear, or is hidden by something that the standards know. */
    boolean isReadable() {
        return !hashed || hash().isPresent();
    }

    /** What it is hidden by; also where an issuer forgot to say that it is hidden. */
    private Optional<Hash> hash() {
        return Arrays.stream(Hash.values())
                .filter(hash -> identityHash.regionMatches(true, 0, hash.prefix, 0, hash.prefix.length()))
                .findFirst();
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

    /** The two that the standards know (Open Badges 2.0 and 3.0, IdentityHash). */
    private enum Hash {
        SHA_256("SHA-256", "sha256$"),
        MD5("MD5", "md5$");

        private final String algorithm;
        private final String prefix;

        Hash(String algorithm, String prefix) {
            this.algorithm = algorithm;
            this.prefix = prefix;
        }

        String of(String identifier, String salt) {
            try {
                var digest = MessageDigest.getInstance(algorithm);
                return prefix
                        + HexFormat.of().formatHex(digest.digest((identifier + salt).getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
