package org.matricula.openbadges;

import com.apicatalog.multibase.Multibase;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;

/** An Ed25519 key pair that signs credentials. Thread-safe. */
public final class SigningKey {

    private final byte[] seed;
    private final PrivateKey secret;

    private SigningKey(byte[] seed) {
        this.seed = seed.clone();
        try {
            secret = Ed25519.privateKey(seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 seed", e);
        }
    }

    public static SigningKey generate() {
        var seed = new byte[Ed25519.KEY_BYTES];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(seed);
    }

    /** @throws IllegalArgumentException unless the secret seed has 32 bytes (RFC 8032, 5.1.5) */
    public static SigningKey ofSeed(byte[] seed) {
        return new SigningKey(seed);
    }

    /** @throws IllegalArgumentException if it is not an Ed25519 secret key as a Multikey ({@code z3u2…}) */
    static SigningKey ofMultibase(String secret) {
        var bytes = Multibase.BASE_58_BTC.decode(secret);
        return new SigningKey(java.util.Arrays.copyOfRange(bytes, 2, bytes.length));
    }

    /** The secret: 32 bytes, to be kept encrypted. */
    public byte[] seed() {
        return seed.clone();
    }

    /** The public key as a Multikey ({@code z6Mk…}), for {@code publicKeyMultibase}. */
    public String publicKeyMultibase() {
        return Multikeys.encode(Multikeys.ED25519, Ed25519.publicOf(seed));
    }

    /** The issuer that consists of this key alone: {@code did:key:z6Mk…}. */
    public String didKey() {
        return "did:key:" + publicKeyMultibase();
    }

    /** The name of this key in its {@link #didKey()} document. */
    public String didKeyMethod() {
        return didKey() + "#" + publicKeyMultibase();
    }

    byte[] sign(byte[] data) {
        try {
            return Ed25519.sign(secret, data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 cannot sign", e);
        }
    }
}
