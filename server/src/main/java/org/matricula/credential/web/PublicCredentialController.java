package org.matricula.credential.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.matricula.credential.Certificates;
import org.matricula.credential.CredentialTokens;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.PublishedCredential;
import org.matricula.credential.share.ReachCounter;
import org.matricula.credential.share.ReachKind;
import org.matricula.credential.trust.KnownListings;
import org.matricula.platform.Token;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PublicPanel;
import org.matricula.platform.web.QrCode;
import org.matricula.platform.web.VisitOrigin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pages.Templates;

/** A credential's public address: a page to people, the signed document to programs. */
@Controller
final class PublicCredentialController {

    private static final MediaType VC = MediaType.parseMediaType("application/vc");
    private static final MediaType LD_JSON = MediaType.parseMediaType("application/ld+json");
    private static final MediaType VC_JWT = MediaType.parseMediaType("application/vc+jwt");

    private final PublicCredentials credentials;
    private final CredentialTokens tokens;
    private final Certificates certificates;
    private final ReachCounter reach;
    private final KnownListings listings;
    private final ObjectProvider<PublicPanel> panels;
    private final Templates templates;

    PublicCredentialController(
            PublicCredentials credentials,
            CredentialTokens tokens,
            Certificates certificates,
            ReachCounter reach,
            KnownListings listings,
            ObjectProvider<PublicPanel> panels,
            Templates templates) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.certificates = certificates;
        this.reach = reach;
        this.listings = listings;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping("/c/{token}")
    Object credential(@PathVariable Token token, HttpServletRequest request) {
        var wanted = Wanted.of(request, List.of(MediaType.TEXT_HTML, VC, LD_JSON, MediaType.APPLICATION_JSON, VC_JWT));
        if (wanted.equals(MediaType.TEXT_HTML)) {
            var credential = credentials.published(token);
            if (VisitOrigin.ofRequest(request) == VisitOrigin.BROWSER) {
                reach.count(credential.achievementId(), credential.zone(), ReachKind.VIEW);
            }
            return Page.of(page(credential));
        }
        return wanted.equals(VC_JWT) ? signedToken(token) : document(token, wanted);
    }

    /** The certificate to print and keep; one that was taken back is not handed out, and its page says why. */
    @GetMapping("/c/{token}/certificate.pdf")
    Object certificate(@PathVariable Token token) {
        var credential = credentials.published(token);
        if (!credential.standing().isValid()) return new Page(page(credential), HttpStatus.GONE);
        var pdf = certificates.of(token);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache())
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CONTENT_DISPOSITION, CertificateName.header(credential))
                .body(pdf);
    }

    private JteModel page(PublishedCredential credential) {
        var subject = credential.credentialId().toString();
        return templates.credentialPublic(
                credential,
                credential.isOfItsIssuer() ? listings.of(credential.issuerId()) : KnownListings.Known.NOTHING,
                PublicPanel.at(PublicPanel.Place.CREDENTIAL, panels.stream(), subject));
    }

    /** The same document as a file to keep. */
    @GetMapping("/c/{token}/credential.json")
    ResponseEntity<byte[]> file(@PathVariable Token token) {
        return document(token, LD_JSON);
    }

    /** The same content as a token, for programs that read nothing else. */
    @GetMapping("/c/{token}/credential.jwt")
    ResponseEntity<byte[]> signedToken(@PathVariable Token token) {
        return answer(VC_JWT, tokens.of(token).getBytes(StandardCharsets.US_ASCII));
    }

    /** What a wallet that holds this document replaces it with (1EdTech Credential Refresh 1.0). */
    @GetMapping("/c/{token}/refresh")
    ResponseEntity<byte[]> refreshed(@PathVariable Token token) {
        return answer(VC, credentials.latest(token));
    }

    @GetMapping("/c/{token}/qr.svg")
    ResponseEntity<String> qrCode(@PathVariable Token token) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(credentials.published(token).url()));
    }

    private ResponseEntity<byte[]> document(Token token, MediaType type) {
        return answer(type, credentials.document(token));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .varyBy("Accept")
                // Anyone's page may check a credential in the browser.
                .header("Access-Control-Allow-Origin", "*")
                .body(body);
    }
}
