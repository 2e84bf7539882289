package org.matricula.openbadges;

import com.apicatalog.multibase.Multibase;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;

/** A key pair that signs credentials. Thread-safe. */
public final class SigningKey {

    /** What keys there are, and the JSON Web Algorithm each signs tokens with (RFC 7518, 3.1; RFC 8037, 3.1). */
    public enum Kind {
        /** The secret is a seed of 32 bytes (RFC 8032, 5.1.5). */
        ED25519("EdDSA", Cryptosuite.EDDSA_RDFC_2022, Multikeys.ED25519),
        /** The secret is a scalar of 32 bytes. */
        P256("ES256", Cryptosuite.ECDSA_RDFC_2019, Multikeys.P256),
        /** The secret is a scalar of 48 bytes. */
        P384("ES384", Cryptosuite.ECDSA_RDFC_2019, Multikeys.P384);

        private final String algorithm;
        private final Cryptosuite suite;
        private final int codec;

        Kind(String algorithm, Cryptosuite suite, int codec) {
            this.algorithm = algorithm;
            this.suite = suite;
            this.codec = codec;
        }

        String algorithm() {
            return algorithm;
        }

        /** The proof that verifiers know best from a key of this kind. */
        Cryptosuite usualSuite() {
            return suite;
        }

        VerificationKey.Kind verifiedAs() {
            return switch (this) {
                case ED25519 -> VerificationKey.Kind.ED25519;
                case P256 -> VerificationKey.Kind.P256;
                case P384 -> VerificationKey.Kind.P384;
            };
        }

        private Ecdsa ecdsa() {
            return this == P256 ? Ecdsa.P256 : Ecdsa.P384;
        }
    }

    private final Kind kind;
    private final byte[] secret;
    private final PrivateKey key;

    private SigningKey(Kind kind, byte[] secret) {
        this.kind = kind;
        this.secret = secret.clone();
        try {
            key = kind == Kind.ED25519
                    ? Ed25519.privateKey(secret)
                    : kind.ecdsa().privateKey(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a secret key of the kind " + kind, e);
        }
    }

    /** A new Ed25519 key. */
    public static SigningKey generate() {
        return generate(Kind.ED25519);
    }

    public static SigningKey generate(Kind kind) {
        if (kind != Kind.ED25519) return new SigningKey(kind, kind.ecdsa().generate());
        var seed = new byte[Ed25519.KEY_BYTES];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(kind, seed);
    }

    /** @throws IllegalArgumentException unless the secret seed has 32 bytes (RFC 8032, 5.1.5) */
    public static SigningKey ofSeed(byte[] seed) {
        return of(Kind.ED25519, seed);
    }

    /** What {@link #secret()} gave. @throws IllegalArgumentException if it is none of this kind */
    public static SigningKey of(Kind kind, byte[] secret) {
        return new SigningKey(kind, secret);
    }

    /** @throws IllegalArgumentException if it is not a secret key of this kind as a Multikey */
    static SigningKey ofMultibase(Kind kind, String secret) {
        var bytes = Multibase.BASE_58_BTC.decode(secret);
        return new SigningKey(kind, Arrays.copyOfRange(bytes, 2, bytes.length));
    }

    public Kind kind() {
        return kind;
    }

    /** The secret, to be kept encrypted. */
    public byte[] secret() {
        return secret.clone();
    }

    /** The public key as a Multikey ({@code z6Mk…}, {@code zDn…}, {@code z82…}), for {@code publicKeyMultibase}. */
    public String publicKeyMultibase() {
        var raw = kind == Kind.ED25519 ? Ed25519.publicOf(secret) : kind.ecdsa().publicOf(secret);
        return Multikeys.encode(kind.codec, raw);
    }

    /** The public key as a JSON Web Key (RFC 7517; RFC 8037, 2), for readers that know no Multikeys. */
    public String jwk() {
        return Multikeys.decode(publicKeyMultibase()).jwk().toString();
    }

    /** The name of the public key as a JSON Web Key (RFC 7638), under which {@link DidDocument} publishes it for tokens. */
    public String thumbprint() {
        return Multikeys.decode(publicKeyMultibase()).jwk().path("kid").stringValue();
    }

    /** The issuer that consists of this key alone: {@code did:key:z6Mk…}. */
    public String didKey() {
        return "did:key:" + publicKeyMultibase();
    }

    /** The name of this key in its {@link #didKey()} document. */
    public String didKeyMethod() {
        return didKey() + "#" + publicKeyMultibase();
    }

    /** Hashes and signs. */
    byte[] sign(byte[] data) {
        try {
            return kind == Kind.ED25519 ? Ed25519.sign(key, data) : kind.ecdsa().sign(key, data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(kind + " cannot sign", e);
        }
    }
}
