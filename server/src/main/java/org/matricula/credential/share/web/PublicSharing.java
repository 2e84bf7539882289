package org.matricula.credential.share.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.share.BadgeFiles;
import org.matricula.credential.share.FileNames;
import org.matricula.credential.share.ReachCounter;
import org.matricula.credential.share.ReachKind;
import org.matricula.credential.share.SharingCards;
import org.matricula.platform.Token;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.VisitOrigin;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pages.Templates;

/** What stands around a credential's public page: its pictures, what other sites show of it, the way to earn the same. */
@Controller
final class PublicSharing {

    private final PublicCredentials credentials;
    private final BadgeFiles files;
    private final SharingCards cards;
    private final ReachCounter reach;
    private final Templates templates;

    PublicSharing(
            PublicCredentials credentials,
            BadgeFiles files,
            SharingCards cards,
            ReachCounter reach,
            Templates templates) {
        this.credentials = credentials;
        this.files = files;
        this.cards = cards;
        this.reach = reach;
        this.templates = templates;
    }

    @GetMapping("/c/{token}/badge.png")
    ResponseEntity<byte[]> png(@PathVariable Token token) {
        return file(
                credentials.published(token).name(),
                files.baked(token, BadgeFiles.Picture.PNG),
                BadgeFiles.Picture.PNG);
    }

    @GetMapping("/c/{token}/badge.svg")
    ResponseEntity<byte[]> svg(@PathVariable Token token) {
        return file(
                credentials.published(token).name(),
                files.baked(token, BadgeFiles.Picture.SVG),
                BadgeFiles.Picture.SVG);
    }

    @GetMapping("/c/{token}/card.png")
    ResponseEntity<byte[]> card(@PathVariable Token token) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                // What its learner changes is changed at once.
                .cacheControl(CacheControl.noCache())
                .body(cards.of(credentials.published(token)));
    }

    @GetMapping("/c/{token}/embed")
    Page embed(@PathVariable Token token, HttpServletRequest request) {
        var credential = credentials.published(token);
        if (VisitOrigin.ofRequest(request) == VisitOrigin.BROWSER) {
            reach.count(credential.achievementId(), credential.zone(), ReachKind.WIDGET);
        }
        return Page.of(templates.credentialShareEmbed(credential));
    }

    /** Counts who wants to know how, and leads on. */
    @GetMapping("/c/{token}/earn")
    ResponseEntity<Void> earn(@PathVariable Token token, HttpServletRequest request) {
        var credential = credentials.published(token);
        if (VisitOrigin.ofRequest(request) == VisitOrigin.BROWSER) {
            reach.count(credential.achievementId(), credential.zone(), ReachKind.CLICK);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(credential.earnPath()))
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noStore())
                .build();
    }

    static ResponseEntity<byte[]> file(String name, byte[] content, BadgeFiles.Picture picture) {
        var suffix = picture == BadgeFiles.Picture.PNG ? ".png" : ".svg";
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(picture.type()))
                .cacheControl(CacheControl.noCache())
                .header("X-Robots-Tag", "noindex")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FileNames.words(name) + suffix, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
