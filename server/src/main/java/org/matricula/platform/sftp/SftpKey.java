package org.matricula.platform.sftp;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/** What we sign in with on somebody's server: a key of our own making, so that nobody has to send us a password. */
public record SftpKey(KeyPair pair) {

    private static final String ALGORITHM = "EC";

    /** On the curve P-256, which every server knows. */
    public static SftpKey make() {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new SftpKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param publicKey X.509 @param privateKey PKCS #8 */
    public static SftpKey of(byte[] publicKey, byte[] privateKey) {
        try {
            var keys = KeyFactory.getInstance(ALGORITHM);
            return new SftpKey(new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(publicKey)),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(privateKey))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The line for the server's {@code authorized_keys}. */
    public String publicLine() {
        return PublicKeyEntry.toString(pair.getPublic()) + " matricula";
    }
}
