package org.matricula.openbadges;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.VerificationKey.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A signed JSON Web Token (Open Badges 3.0, 8.2; RFC 7515 compact serialisation). */
record CompactToken(ObjectNode header, ObjectNode payload, byte[] signed, byte[] signature) {

    private static final Set<String> CLAIMS = Set.of("iss", "jti", "nbf", "iat", "exp", "sub", "aud");

    static boolean looksLikeOne(String text) {
        return text.startsWith("ey") && text.indexOf('.') > 0;
    }

    /** @throws RefusedException if it is malformed */
    static CompactToken parse(String text) {
        // No more parts are made than it takes to see that there are too many.
        var parts = text.split("\\.", 4);
        if (parts.length != 3) throw malformed("it needs three parts");
        var header = StrictJson.object(decoded(parts[0]));
        if (header.has("crit") || header.has("b64")) throw malformed("its header asks for an extension");
        var payload = StrictJson.object(decoded(parts[1]));
        var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return new CompactToken(header, payload, signed, decoded(parts[2]));
    }

    /** What it says of when it was signed; null if nothing. */
    @Nullable
    Instant signedAt() {
        var claim = payload.path("iat");
        return claim.isNumber() ? Instant.ofEpochSecond(claim.asLong()) : null;
    }

    /**
     * The payload without the registered claims, or the older {@code vc} claim.
     *
     * @throws RefusedException if the claims disagree with the credential
     */
    ObjectNode credential() {
        var inside = payload.path("vc") instanceof ObjectNode older ? older.deepCopy() : payload.deepCopy();
        requireAgreement(payload, "iss", issuerOf(inside));
        requireAgreement(payload, "jti", inside.path("id"));
        var subject = inside.path("credentialSubject");
        requireAgreement(payload, "sub", subject.isArray() ? subject.path(0).path("id") : subject.path("id"));
        requireDate(payload, "nbf", inside, inside.has("issuanceDate") ? "issuanceDate" : "validFrom");
        requireDate(payload, "exp", inside, inside.has("expirationDate") ? "expirationDate" : "validUntil");
        if (inside.has("@context")) CLAIMS.forEach(inside::remove);
        return inside;
    }

    private static JsonNode issuerOf(ObjectNode credential) {
        var issuer = credential.path("issuer");
        return issuer.isObject() ? issuer.path("id") : issuer;
    }

    /** A claim for what the credential leaves out disagrees as well: readers of the credential would not see it. */
    private static void requireAgreement(ObjectNode payload, String claim, JsonNode said) {
        if (claim.equals("sub") && said.isMissingNode()) return;
        if (payload.has(claim) && !payload.path(claim).equals(said)) {
            throw new RefusedException(Reason.CLAIMS_DISAGREE, claim);
        }
    }

    private static void requireDate(ObjectNode payload, String claim, ObjectNode credential, String key) {
        if (!payload.has(claim)) return;
        var said = Dates.optional(credential, key).map(Instant::getEpochSecond);
        if (!payload.path(claim).isNumber()
                || !said.equals(Optional.of(payload.path(claim).asLong()))) {
            throw new RefusedException(Reason.CLAIMS_DISAGREE, claim);
        }
    }

    /** @throws RefusedException if the algorithm is not supported, does not fit the key, or the signature is wrong */
    void verify(VerificationKey key) {
        var algorithm = header.path("alg").asString("?");
        var wanted = switch (algorithm) {
            case "EdDSA", "Ed25519" -> Kind.ED25519;
            case "ES256" -> Kind.P256;
            case "ES384" -> Kind.P384;
            case "RS256" -> Kind.RSA;
            case "none" -> throw new RefusedException(Reason.NO_PROOF);
            default -> throw new RefusedException(Reason.UNSUPPORTED_ALGORITHM, algorithm);
        };
        if (key.kind() != wanted || !key.verifies(signed, signature)) {
            throw new RefusedException(Reason.SIGNATURE_WRONG);
        }
    }

    /**
     * The registered claims stand beside the credential's own properties; {@code iat} says when it was signed, since
     * {@code nbf} is when the credential began to be valid, which may be long before (8.2.4.1).
     */
    static String sign(ObjectNode credential, SigningKey key, String method, Instant signedAt) {
        var header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", key.kind().algorithm())
                .put("typ", "JWT")
                .put("kid", method);
        var payload = credential.deepCopy();
        payload.set("iss", issuerOf(credential));
        if (credential.has("id")) payload.set("jti", credential.path("id"));
        var subject = credential.path("credentialSubject").path("id");
        if (subject.isString()) payload.set("sub", subject);
        Dates.optional(credential, "validFrom").ifPresent(from -> payload.put("nbf", from.getEpochSecond()));
        Dates.optional(credential, "validUntil").ifPresent(until -> payload.put("exp", until.getEpochSecond()));
        payload.put("iat", signedAt.getEpochSecond());
        var signed = encoded(header.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(payload.toString().getBytes(StandardCharsets.UTF_8));
        return signed + "." + encoded(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            if (!encoded(bytes).equals(part)) throw malformed("its base64url is not canonical");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw malformed("a part is not base64url");
        }
    }

    private static RefusedException malformed(String why) {
        return new RefusedException(Reason.MALFORMED_JWT, why);
    }
}
