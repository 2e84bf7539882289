package org.matricula.openbadges;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.text.ParseException;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import tools.jackson.databind.node.ObjectNode;

/** A public key that can check signatures of its kind. */
record VerificationKey(Kind kind, PublicKey key) {

    enum Kind {
        ED25519(""),
        P256("SHA256withECDSAinP1363Format"),
        P384("SHA384withECDSAinP1363Format"),
        RSA("SHA256withRSA");

        private final String algorithm;

        Kind(String algorithm) {
            this.algorithm = algorithm;
        }
    }

    private static final int SHORTEST_RSA = 2048;
    private static final int LONGEST_RSA = 8192;

    static VerificationKey ed25519(byte[] raw) throws GeneralSecurityException {
        return new VerificationKey(Kind.ED25519, Ed25519.publicKey(raw));
    }

    /** From a compressed point; Bouncy Castle decompresses and refuses points off the curve. */
    static VerificationKey curve(Kind kind, byte[] compressed) throws GeneralSecurityException {
        var name = kind == Kind.P256 ? "P-256" : "P-384";
        var point = ECNamedCurveTable.getByName(name)
                .getCurve()
                .decodePoint(compressed)
                .normalize();
        var at = new ECPoint(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
        var curve = (kind == Kind.P256 ? com.nimbusds.jose.jwk.Curve.P_256 : com.nimbusds.jose.jwk.Curve.P_384)
                .toECParameterSpec();
        return new VerificationKey(kind, KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, curve)));
    }

    /** @throws RefusedException if the JWK (RFC 7517) is malformed or of a kind not known here */
    static VerificationKey ofJwk(ObjectNode json, String name) {
        try {
            var jwk = JWK.parse(json.toString());
            return switch (String.valueOf(json.path("kty").asString(""))
                    + json.path("crv").asString("")) {
                case "OKPEd25519" -> ed25519(jwk.toOctetKeyPair().getDecodedX());
                case "ECP-256" -> new VerificationKey(Kind.P256, jwk.toECKey().toECPublicKey());
                case "ECP-384" -> new VerificationKey(Kind.P384, jwk.toECKey().toECPublicKey());
                case "RSA" -> rsa(jwk.toRSAKey(), name);
                default -> throw new RefusedException(Reason.UNSUPPORTED_METHOD, name);
            };
        } catch (ParseException | JOSEException | GeneralSecurityException | IllegalArgumentException e) {
            throw new RefusedException(Reason.KEY_MALFORMED, e, name);
        }
    }

    /** As a JSON Web Key, not for RSA. */
    String jwk() {
        if (kind == Kind.ED25519) {
            var encoded = key.getEncoded();
            var raw = Arrays.copyOfRange(encoded, encoded.length - Ed25519.KEY_BYTES, encoded.length);
            return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(raw))
                    .build()
                    .toJSONString();
        }
        var curve = kind == Kind.P256 ? Curve.P_256 : Curve.P_384;
        return new ECKey.Builder(curve, (ECPublicKey) key).build().toJSONString();
    }

    private static VerificationKey rsa(RSAKey jwk, String name) throws JOSEException {
        RSAPublicKey key = jwk.toRSAPublicKey();
        int bits = key.getModulus().bitLength();
        if (bits < SHORTEST_RSA || bits > LONGEST_RSA || key.getPublicExponent().bitLength() > 64) {
            throw new RefusedException(Reason.KEY_MALFORMED, name);
        }
        return new VerificationKey(Kind.RSA, key);
    }

    /** Whether these signature bytes (raw, as in RFC 7518 and the cryptosuites) fit the data. */
    boolean verifies(byte[] data, byte[] signed) {
        try {
            if (kind == Kind.ED25519) return Ed25519.verify(key, data, signed);
            var signature = Signature.getInstance(kind.algorithm);
            signature.initVerify(key);
            signature.update(data);
            return signature.verify(signed);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean sameAs(VerificationKey other) {
        return kind == other.kind && Arrays.equals(key.getEncoded(), other.key.getEncoded());
    }
}
