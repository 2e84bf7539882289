package org.matricula.organisation.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Letterhead;
import org.matricula.organisation.Letterheads;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The logo and the signatory on an organisation's documents. */
@Controller
class LetterheadController {

    private static final Duration LOGO_KEPT = Duration.ofHours(1);

    private final Organisations organisations;
    private final Letterheads letterheads;
    private final Templates templates;

    LetterheadController(Organisations organisations, Letterheads letterheads, Templates templates) {
        this.organisations = organisations;
        this.letterheads = letterheads;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/letterhead")
    Page letterhead(@PathVariable("organisation") String slug) {
        var organisation = organisations.get(slug);
        return Page.of(
                templates.organisationLetterhead(organisation, letterheads.of(organisation.id()), FormErrors.NONE));
    }

    @PostMapping("/o/{organisation}/letterhead")
    View save(
            @PathVariable("organisation") String slug,
            @RequestParam(defaultValue = "") String signatoryName,
            @RequestParam(defaultValue = "") String signatoryTitle,
            @RequestParam(required = false) @Nullable MultipartFile logo)
            throws IOException {
        var organisation = organisations.get(slug);
        try {
            letterheads.change(organisation.id(), signatoryName, signatoryTitle, logo == null ? null : logo.getBytes());
            return Redirect.to(organisation.path() + "/letterhead").saying("organisation.letterhead.saved");
        } catch (Invalid e) {
            var typed = new Letterhead(
                    signatoryName,
                    signatoryTitle,
                    letterheads.of(organisation.id()).logoHash());
            return Page.refused(templates.organisationLetterhead(organisation, typed, FormErrors.of(e)));
        }
    }

    @PostMapping("/o/{organisation}/letterhead/logo/removal")
    View removeLogo(@PathVariable("organisation") String slug) {
        Organisation organisation = organisations.get(slug);
        letterheads.removeLogo(organisation.id());
        return Redirect.to(organisation.path() + "/letterhead").saying("organisation.letterhead.logo-removed");
    }

    /** Drawn by us, never the file that was sent. */
    @GetMapping("/o/{organisation}/logo.png")
    ResponseEntity<byte[]> logo(@PathVariable("organisation") String slug) {
        var logo = letterheads.logo(organisations.get(slug).id()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(LOGO_KEPT).cachePublic())
                .body(logo);
    }
}
