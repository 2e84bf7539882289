package org.matricula.credential.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.matricula.openbadges.RefusedException;
import org.matricula.openbadges.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Web Token of which nothing counts before one of the expected keys has been found to sign it. */
final class SignedToken {

    /** Which keys an algorithm is for: a token that says otherwise of its key is refused. */
    private static final Map<JWSAlgorithm, Class<? extends JWK>> ALGORITHMS = Map.of(
            JWSAlgorithm.ES256, ECKey.class,
            JWSAlgorithm.EdDSA, OctetKeyPair.class,
            JWSAlgorithm.Ed25519, OctetKeyPair.class,
            JWSAlgorithm.RS256, RSAKey.class);

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final int LEAST_RSA_BITS = 2048;

    /** What stands before the 32 bytes of a key in its encoded form (RFC 8410, 4). */
    private static final byte[] ED25519_START = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ED25519_BYTES = 32;

    private final JWSObject token;
    private final ObjectNode claims;

    private SignedToken(JWSObject token, ObjectNode claims) {
        this.token = token;
        this.claims = claims;
    }

    /** Empty if it is none. */
    static Optional<SignedToken> parse(byte[] bytes) {
        try {
            var token = JWSObject.parse(new String(bytes, StandardCharsets.US_ASCII).strip());
            if (token.getHeader().getCriticalParams() != null) return Optional.empty();
            return Optional.of(
                    new SignedToken(token, StrictJson.object(token.getPayload().toBytes())));
        } catch (ParseException | RefusedException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The keys it names for itself: to be confirmed by somebody trusted. */
    JWKSet ownKeys() {
        return keys(claims);
    }

    /** The keys that a statement names for whom it is about; none if it names none. */
    static JWKSet keys(ObjectNode statement) {
        try {
            return JWKSet.parse(statement.path("jwks").toString());
        } catch (ParseException e) {
            return new JWKSet();
        }
    }

    boolean isOfType(String type) {
        var said = token.getHeader().getType();
        return said != null && said.getType().equalsIgnoreCase(type);
    }

    /** The claims, if one of the keys signed them and it is their time. */
    Optional<ObjectNode> signedBy(JWKSet keys, Instant now) {
        return keys.getKeys().stream().anyMatch(this::isSignedBy) && isCurrent(now)
                ? Optional.of(claims)
                : Optional.empty();
    }

    private boolean isSignedBy(JWK key) {
        var header = token.getHeader();
        if (header.getKeyID() != null
                && key.getKeyID() != null
                && !header.getKeyID().equals(key.getKeyID())) {
            return false;
        }
        var wanted = ALGORITHMS.get(header.getAlgorithm());
        if (wanted == null || !wanted.isInstance(key)) return false;
        try {
            return key instanceof OctetKeyPair pair ? isSignedBy(pair) : token.verify(verifier(key));
        } catch (JOSEException | GeneralSecurityException | IllegalStateException e) {
            return false;
        }
    }

    /** Nimbus needs another library for this, the JDK doesn't. */
    private boolean isSignedBy(OctetKeyPair pair) throws GeneralSecurityException {
        if (!Curve.Ed25519.equals(pair.getCurve()) || pair.getDecodedX().length != ED25519_BYTES) return false;
        var encoded = ByteBuffer.allocate(ED25519_START.length + ED25519_BYTES)
                .put(ED25519_START)
                .put(pair.getDecodedX());
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.array())));
        signature.update(token.getSigningInput());
        return signature.verify(token.getSignature().decode());
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case ECKey curve -> new ECDSAVerifier(curve);
            case RSAKey rsa when rsa.size() >= LEAST_RSA_BITS -> new RSASSAVerifier(rsa.toRSAPublicKey(), Set.of());
            default -> throw new JOSEException("weak or unknown key");
        };
    }

    /** Without an end it would be good for ever, which nothing that can be withdrawn is. */
    private boolean isCurrent(Instant now) {
        var end = claims.path("exp");
        var begin = claims.path("iat");
        return end.isNumber()
                && now.getEpochSecond() < end.asLong()
                && (!begin.isNumber() || begin.asLong() <= now.plus(CLOCK_SKEW).getEpochSecond());
    }
}
