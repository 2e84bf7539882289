package org.matricula.openbadges;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Ed25519 (RFC 8032) by the fastest provider that loads: the JDK's own signs some seventy times slower. The JDK only
 * wraps the encoded keys, which costs next to nothing.
 */
final class Ed25519 {

    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final Provider PROVIDER = fastest();
    private static final KeyFactory KEYS = keys();

    private Ed25519() {}

    private static Provider fastest() {
        try {
            var corretto = AmazonCorrettoCryptoProvider.INSTANCE;
            if (corretto.getLoadingError() == null) {
                Signature.getInstance("Ed25519", corretto);
                return corretto;
            }
        } catch (NoSuchAlgorithmException | LinkageError e) {
            // No native library for this machine: the portable provider does the same, four times slower.
        }
        return new BouncyCastleProvider();
    }

    private static KeyFactory keys() {
        try {
            return PROVIDER instanceof BouncyCastleProvider
                    ? KeyFactory.getInstance("Ed25519", PROVIDER)
                    : KeyFactory.getInstance("Ed25519");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String providerName() {
        return PROVIDER.getName();
    }

    static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        return KEYS.generatePublic(new X509EncodedKeySpec(joined(PUBLIC_PREFIX, raw)));
    }

    static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
        return KEYS.generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE_PREFIX, seed)));
    }

    static byte[] publicOf(byte[] seed) {
        return new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
    }

    static byte[] sign(PrivateKey key, byte[] data) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519", PROVIDER);
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
    }

    static boolean verify(PublicKey key, byte[] data, byte[] signed) throws GeneralSecurityException {
        if (signed.length != SIGNATURE_BYTES) return false;
        var signature = Signature.getInstance("Ed25519", PROVIDER);
        signature.initVerify(key);
        signature.update(data);
        try {
            return signature.verify(signed);
        } catch (SignatureException e) {
            return false;
        }
    }

    private static byte[] joined(byte[] prefix, byte[] raw) {
        if (raw.length != KEY_BYTES) throw new IllegalArgumentException("An Ed25519 key has 32 bytes");
        var all = java.util.Arrays.copyOf(prefix, prefix.length + raw.length);
        System.arraycopy(raw, 0, all, prefix.length, raw.length);
        return all;
    }
}
