package org.matricula.credential.share.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.matricula.credential.Certificates;
import org.matricula.credential.CredentialTokens;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.share.BadgeFiles;
import org.matricula.credential.share.FileNames;
import org.matricula.credential.share.Network;
import org.matricula.credential.share.Sharing;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A learner's own credential as files, and the ways to networks with it. Files are theirs whatever its page shows. */
@Controller
@RequestMapping("/credentials/{credential}")
final class CredentialFileController {

    private static final MediaType VC_JWT = MediaType.parseMediaType("application/vc+jwt");
    private static final MediaType LD_JSON = MediaType.parseMediaType("application/ld+json");

    private final Own own;
    private final PublicCredentials credentials;
    private final CredentialTokens tokens;
    private final Certificates certificates;
    private final BadgeFiles files;
    private final Sharing sharing;
    private final BackpackController desk;

    CredentialFileController(
            Own own,
            PublicCredentials credentials,
            CredentialTokens tokens,
            Certificates certificates,
            BadgeFiles files,
            Sharing sharing,
            BackpackController desk) {
        this.own = own;
        this.credentials = credentials;
        this.tokens = tokens;
        this.certificates = certificates;
        this.files = files;
        this.sharing = sharing;
        this.desk = desk;
    }

    @GetMapping("/credential.json")
    ResponseEntity<byte[]> document(@PathVariable UUID credential) {
        var person = own.person();
        var name = credentials.published(person, credential).name();
        return file(FileNames.words(name) + ".json", LD_JSON, credentials.document(person, credential));
    }

    /** The same as a token (VC-JOSE-COSE). */
    @GetMapping("/credential.jwt")
    ResponseEntity<byte[]> token(@PathVariable UUID credential) {
        var person = own.person();
        var name = credentials.published(person, credential).name();
        return file(
                FileNames.words(name) + ".jwt",
                VC_JWT,
                tokens.of(person, credential).getBytes(StandardCharsets.US_ASCII));
    }

    @GetMapping("/badge.png")
    ResponseEntity<byte[]> png(@PathVariable UUID credential) {
        return picture(credential, BadgeFiles.Picture.PNG);
    }

    @GetMapping("/badge.svg")
    ResponseEntity<byte[]> svg(@PathVariable UUID credential) {
        return picture(credential, BadgeFiles.Picture.SVG);
    }

    /** One that was taken back is not handed out. */
    @GetMapping("/certificate.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable UUID credential) {
        var person = own.person();
        var published = credentials.published(person, credential);
        if (!published.standing().isValid()) throw new Gone("credential.share.certificate.withdrawn");
        var name = FileNames.words(published.name()) + " - " + FileNames.words(published.holder()) + ".pdf";
        return file(name, MediaType.APPLICATION_PDF, certificates.of(person, credential));
    }

    @GetMapping("/share/{network}")
    ResponseEntity<Void> share(@PathVariable UUID credential, @PathVariable String network) {
        var chosen = Network.of(network).filter(one -> one != Network.MASTODON).orElseThrow(NotFound::new);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(sharing.address(own.person(), credential, chosen)))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** A link to click, not a redirect: the server's name is whatever somebody typed. */
    @GetMapping("/mastodon")
    Page mastodon(@PathVariable UUID credential, @RequestParam(defaultValue = "") String server) {
        try {
            return desk.credential(credential, "", FormErrors.NONE, sharing.mastodon(own.person(), credential, server));
        } catch (Refusal e) {
            return desk.credential(credential, "", FormErrors.of(e), null);
        }
    }

    private ResponseEntity<byte[]> picture(UUID credential, BadgeFiles.Picture picture) {
        var person = own.person();
        var name = credentials.published(person, credential).name();
        return PublicSharing.file(name, files.baked(person, credential, picture), picture);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
