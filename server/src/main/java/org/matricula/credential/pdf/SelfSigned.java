package org.matricula.credential.pdf;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key (ECDSA on P-256) with a certificate that it signs itself, in an organisation's name: readers show the name and
 * that nothing was changed, and can't say who stands behind it. The credential inside is what anyone can check.
 */
public final class SelfSigned {

    private static final int YEARS = 10;
    /** Clocks of two nodes differ, and nobody may sign before the certificate begins. */
    private static final Duration HEADSTART = Duration.ofDays(1);

    private static final int SERIAL_BITS = 127;
    /** X.520 allows no longer name. */
    private static final int NAME_LENGTH = 64;

    private SelfSigned() {}

    /** Valid for ten years from {@code now}. */
    public static SigningIdentity identity(String organisation, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            return new SigningIdentity(keys.getPrivate(), List.of(certificate(organisation, keys, now)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(String organisation, KeyPair keys, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var name = organisation.substring(0, Math.min(organisation.length(), NAME_LENGTH));
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, name)
                .addRDN(BCStyle.CN, name)
                .build();
        var until = now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
        var builder = new JcaX509v3CertificateBuilder(
                        subject,
                        new BigInteger(SERIAL_BITS, new SecureRandom()),
                        Date.from(now.minus(HEADSTART)),
                        Date.from(until),
                        subject,
                        keys.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }
}
