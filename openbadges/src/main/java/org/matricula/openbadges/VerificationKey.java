package org.matricula.openbadges;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
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
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
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

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]{1,4000})-----END PUBLIC KEY-----");
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
                case "RSA" -> rsa(jwk.toRSAKey().toRSAPublicKey(), name);
                default -> throw new RefusedException(Reason.UNSUPPORTED_METHOD, name);
            };
        } catch (ParseException | JOSEException | GeneralSecurityException | IllegalArgumentException e) {
            throw new RefusedException(Reason.KEY_MALFORMED, e, name);
        }
    }

    /** As a JSON Web Key named after its thumbprint (RFC 7638), not for RSA. */
    ObjectNode jwk() {
        try {
            return StrictJson.object(named().toJSONString());
        } catch (JOSEException e) {
            throw new IllegalStateException("No thumbprint of a key of the kind " + kind, e);
        }
    }

    private JWK named() throws JOSEException {
        if (kind == Kind.ED25519) {
            var encoded = key.getEncoded();
            var raw = Arrays.copyOfRange(encoded, encoded.length - Ed25519.KEY_BYTES, encoded.length);
            return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(raw))
                    .keyIDFromThumbprint()
                    .build();
        }
        var curve = kind == Kind.P256 ? Curve.P_256 : Curve.P_384;
        return new ECKey.Builder(curve, (ECPublicKey) key).keyIDFromThumbprint().build();
    }

    /** @throws RefusedException unless it is an RSA or P-256 key as PEM (RFC 7468, 13) */
    static VerificationKey ofPem(String pem, String name) {
        var inside = PEM.matcher(pem.strip());
        if (!inside.matches()) throw new RefusedException(Reason.KEY_MALFORMED, name);
        try {
            var encoded = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(inside.group(1)));
            return switch (publicKey(encoded)) {
                case RSAPublicKey rsa -> rsa(rsa, name);
                case ECPublicKey curve
                when Curve.P_256.equals(Curve.forECParameterSpec(curve.getParams())) ->
                    new VerificationKey(Kind.P256, curve);
                default -> throw new RefusedException(Reason.UNSUPPORTED_METHOD, name);
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new RefusedException(Reason.KEY_MALFORMED, e, name);
        }
    }

    private static PublicKey publicKey(X509EncodedKeySpec encoded) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(encoded);
        } catch (InvalidKeySpecException e) {
            return KeyFactory.getInstance("EC").generatePublic(encoded);
        }
    }

    private static VerificationKey rsa(RSAPublicKey key, String name) {
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
