package org.matricula.credential.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Credentials;
import org.matricula.credential.IssuedCredential;
import org.matricula.credential.IssuedCredentials;
import org.matricula.credential.IssuerCertificate;
import org.matricula.credential.IssuerCertificates;
import org.matricula.credential.IssuerKey;
import org.matricula.credential.Issuers;
import org.matricula.organisation.Organisations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The issuer's desk for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class IssuerApi {

    private final Organisations organisations;
    private final Issuers issuers;
    private final IssuerCertificates certificates;
    private final IssuedCredentials issued;
    private final Credentials credentials;

    IssuerApi(
            Organisations organisations,
            Issuers issuers,
            IssuerCertificates certificates,
            IssuedCredentials issued,
            Credentials credentials) {
        this.organisations = organisations;
        this.issuers = issuers;
        this.certificates = certificates;
        this.issued = issued;
        this.credentials = credentials;
    }

    /** {@code did} is missing as long as nothing was issued, {@code certificate} as long as no PDF was signed. */
    record IssuerDesk(
            @Nullable String did,
            List<IssuerKey> keys,
            @Nullable PdfCertificate certificate) {}

    /** What PDFs are signed with. {@code brought} says that the organisation brought it. */
    record PdfCertificate(String subject, String issuer, Instant validUntil, boolean brought) {
        static PdfCertificate of(IssuerCertificate certificate) {
            return new PdfCertificate(
                    certificate.subject(), certificate.issuer(), certificate.validUntil(), certificate.brought());
        }
    }

    /** A PKCS#12 file in base64, and what opens it. */
    record Pkcs12(byte @Nullable [] file, @Nullable String password) {}

    /** Why a credential is taken back. {@code fraud}: whoever relies on it is told at once. */
    record Revocation(@Nullable String reason, @Nullable Boolean fraud) {}

    /** Why a credential stands again. */
    record Reinstatement(@Nullable String reason) {}

    @GetMapping("/issuer")
    IssuerDesk issuer(@PathVariable String organisation) {
        var id = idOf(organisation);
        return new IssuerDesk(
                issuers.find(id).map(issuer -> issuer.did()).orElse(null),
                issuers.keys(id),
                certificates.find(id).map(PdfCertificate::of).orElse(null));
    }

    @PostMapping("/issuer/certificate")
    IssuerDesk bringCertificate(@PathVariable String organisation, @RequestBody Pkcs12 pkcs12) {
        var password = pkcs12.password() == null ? "" : pkcs12.password();
        certificates.bring(idOf(organisation), pkcs12.file() == null ? new byte[0] : pkcs12.file(), password);
        return issuer(organisation);
    }

    @PostMapping("/issuer/certificate/own")
    IssuerDesk makeCertificate(@PathVariable String organisation) {
        certificates.makeOwn(idOf(organisation));
        return issuer(organisation);
    }

    @PostMapping("/issuer/keys")
    IssuerDesk replaceKey(@PathVariable String organisation) {
        issuers.replaceKey(idOf(organisation));
        return issuer(organisation);
    }

    @GetMapping("/achievements")
    List<IssuedCredentials.Counted> achievements(@PathVariable String organisation) {
        return issued.achievements(idOf(organisation));
    }

    @GetMapping("/credentials")
    List<IssuedCredential> credentials(
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable UUID achievement,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(required = false) @Nullable UUID after) {
        return issued.search(idOf(organisation), achievement, holder, after);
    }

    @GetMapping("/credentials/{credential}")
    IssuedCredential credential(@PathVariable String organisation, @PathVariable UUID credential) {
        return issued.get(idOf(organisation), credential);
    }

    @PostMapping("/credentials/{credential}/revoke")
    IssuedCredential revoke(
            @PathVariable String organisation, @PathVariable UUID credential, @RequestBody Revocation revocation) {
        var id = idOf(organisation);
        credentials.revoke(
                id,
                credential,
                revocation.reason() == null ? "" : revocation.reason(),
                Boolean.TRUE.equals(revocation.fraud()));
        return issued.get(id, credential);
    }

    @PostMapping("/credentials/{credential}/reinstate")
    IssuedCredential reinstate(
            @PathVariable String organisation, @PathVariable UUID credential, @RequestBody Reinstatement order) {
        var id = idOf(organisation);
        credentials.reinstate(id, credential, order.reason() == null ? "" : order.reason());
        return issued.get(id, credential);
    }

    private UUID idOf(String organisation) {
        return organisations.get(organisation).id();
    }
}
