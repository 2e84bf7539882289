package org.matricula.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.matricula.credential.pdf.SigningIdentity;
import org.matricula.platform.Invalid;

/** Reads a PKCS#12 file (RFC 7292) that an organisation brings: a key, its certificate and those above it. */
final class BroughtIdentity {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_EC_BITS = 256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private BroughtIdentity() {}

    /** @throws Invalid for field {@code file} or {@code password}, saying what can't be taken */
    static SigningIdentity read(byte[] pkcs12, String password, Instant now) {
        if (pkcs12.length == 0) throw Invalid.field("file", "credential.desk.pkcs12-missing");
        var identity = open(pkcs12, password.toCharArray())
                .orElseThrow(() -> Invalid.field("file", "credential.desk.pkcs12-no-key"));
        var certificate = identity.certificate();
        new Invalid.Collector()
                .check(isStrong(identity.key()), "file", "credential.desk.pkcs12-weak")
                .check(maySign(certificate), "file", "credential.desk.pkcs12-usage")
                .check(
                        now.isBefore(certificate.getNotAfter().toInstant())
                                && !now.isBefore(certificate.getNotBefore().toInstant()),
                        "file",
                        "credential.desk.pkcs12-dates")
                .orThrow();
        return identity;
    }

    private static Optional<SigningIdentity> open(byte[] pkcs12, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            for (var alias : Collections.list(store.aliases())) {
                if (!store.isKeyEntry(alias) || !(store.getKey(alias, password) instanceof PrivateKey key)) continue;
                var chain = Arrays.stream(store.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toList();
                return Optional.of(new SigningIdentity(key, chain));
            }
            return Optional.empty();
        } catch (IOException e) {
            // As KeyStore.load says: this cause means that the password was wrong, anything else that the file is.
            throw e.getCause() instanceof java.security.UnrecoverableKeyException
                    ? Invalid.field("password", "credential.desk.pkcs12-password")
                    : Invalid.field("file", "credential.desk.pkcs12-form");
        } catch (GeneralSecurityException e) {
            throw Invalid.field("file", "credential.desk.pkcs12-form");
        }
    }

    private static boolean isStrong(PrivateKey key) {
        return switch (key) {
            case RSAKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
            case ECKey ec -> ec.getParams().getOrder().bitLength() >= LEAST_EC_BITS;
            default -> false;
        };
    }

    private static boolean maySign(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }
}
