package org.matricula.credential;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;

/**
 * The X.509 certificate that an issuer's PDFs are signed with.
 *
 * @param chain   PEM, the signer's certificate first
 * @param brought whether the organisation brought it, or it was made here and signs itself
 */
public record IssuerCertificate(UUID id, UUID organisationId, String chain, boolean brought, Instant createdAt) {

    /** Whose it is, as readers of PDFs show it. */
    public String subject() {
        return certificate().getSubjectX500Principal().getName();
    }

    /** Who vouches for it. */
    public String issuer() {
        return certificate().getIssuerX500Principal().getName();
    }

    public Instant validUntil() {
        return certificate().getNotAfter().toInstant();
    }

    boolean isValid(Instant now) {
        return now.isBefore(validUntil())
                && !now.isBefore(certificate().getNotBefore().toInstant());
    }

    private X509Certificate certificate() {
        return CertificateText.certificates(chain).getFirst();
    }
}
