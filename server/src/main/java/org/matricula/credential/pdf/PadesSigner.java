package org.matricula.credential.pdf;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;

/**
 * Signs a PDF as ETSI EN 319 142-1 says, baseline level B: signer's certificate and time inside, no time stamp of a
 * third party. Thread-safe.
 */
public final class PadesSigner {

    private final SigningIdentity identity;
    private final PAdESService service = new PAdESService(new CommonCertificateVerifier());

    public PadesSigner(SigningIdentity identity) {
        this.identity = identity;
    }

    public byte[] sign(byte[] pdf, String signer, Instant now) {
        var document = new InMemoryDocument(pdf);
        var parameters = parameters(signer, now);
        var toSign = service.getDataToSign(document, parameters);
        var value = new SignatureValue(parameters.getSignatureAlgorithm(), signed(toSign.getBytes(), parameters));
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    private PAdESSignatureParameters parameters(String signer, Instant now) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setEncryptionAlgorithm(EncryptionAlgorithm.forKey(identity.key()));
        parameters.setSigningCertificate(new CertificateToken(identity.certificate()));
        parameters.setCertificateChain(
                identity.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setSignerName(signer);
        parameters.setAppName("Matricula");
        parameters.getImageParameters().getFieldParameters().setFieldId(SignatureField.NAME);
        return parameters;
    }

    private byte[] signed(byte[] bytes, PAdESSignatureParameters parameters) {
        SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
        try {
            var signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(identity.key());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
