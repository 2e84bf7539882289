package org.matricula.credential.design.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.design.BadgeDesigner;
import org.matricula.credential.design.BadgeImages;
import org.matricula.credential.design.BroughtPicture;
import org.matricula.credential.design.Designs;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The badge designer. */
@Controller
@RequestMapping("/o/{organisation}/achievements/{achievement}")
class PictureController {

    private final Organisations organisations;
    private final Achievements achievements;
    private final Designs designs;
    private final BadgeDesigner designer;
    private final BadgeImages images;
    private final Templates templates;

    PictureController(
            Organisations organisations,
            Achievements achievements,
            Designs designs,
            BadgeDesigner designer,
            BadgeImages images,
            Templates templates) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.designs = designs;
        this.designer = designer;
        this.images = images;
        this.templates = templates;
    }

    @GetMapping("/picture")
    Page designer(@PathVariable String organisation, @PathVariable UUID achievement) {
        var designed = get(organisation, achievement);
        var draft = designs.draft(designed);
        var design = designer.design(designed)
                .orElseGet(() -> designer.proposed(designed.organisationId(), draft.content()));
        return page(organisation, designed, PictureForm.of(design, draft.revision()), false, FormErrors.NONE);
    }

    /** @param preview shows it as chosen, and saves nothing */
    @PostMapping("/picture")
    View draw(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @ModelAttribute PictureForm form,
            @RequestParam(required = false) @Nullable String preview) {
        var designed = get(organisation, achievement);
        try {
            var design = form.read();
            design.checked();
            if (preview != null) return page(organisation, designed, form, true, FormErrors.NONE);
            designer.draw(designed.organisationId(), designed, form.revision(), design);
            return done(organisation, achievement, "credential.design.picture-saved");
        } catch (Invalid e) {
            var shown = page(organisation, designed, form, true, FormErrors.of(e));
            // What is only looked at is shown with what is wrong, and no browser makes a fuss about it.
            return preview != null ? shown : Page.refused(shown.model());
        } catch (Refusal e) {
            var seeing = form.seeing(designs.draft(designed).revision());
            return Page.refused(
                    page(organisation, designed, seeing, true, FormErrors.of(e)).model());
        }
    }

    @PostMapping("/picture/file")
    View bring(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var designed = get(organisation, achievement);
        try {
            var brought = designer.bring(designed.organisationId(), designed, revision, bytes(file));
            var sentence = brought.padded() ? "credential.design.picture-padded" : "credential.design.picture-saved";
            return done(organisation, achievement, sentence);
        } catch (Invalid e) {
            return refusedFile(organisation, designed, FormErrors.of(e));
        } catch (Refusal e) {
            return refusedFile(organisation, designed, FormErrors.of(e));
        }
    }

    /** What is too large isn't even read. */
    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null) return new byte[0];
        BroughtPicture.checkSize(file.getSize());
        return file.getBytes();
    }

    @PostMapping("/picture/removal")
    View remove(@PathVariable String organisation, @PathVariable UUID achievement, @RequestParam int revision) {
        var designed = get(organisation, achievement);
        try {
            designs.removePicture(designed.organisationId(), achievement, revision);
            return done(organisation, achievement, "credential.design.picture-removed");
        } catch (Refusal e) {
            return refusedFile(organisation, designed, FormErrors.of(e));
        }
    }

    @GetMapping("/picture.svg")
    ResponseEntity<byte[]> svg(@PathVariable String organisation, @PathVariable UUID achievement) {
        var picture = designer.picture(get(organisation, achievement));
        return file(MediaType.parseMediaType("image/svg+xml"), "badge.svg")
                .body(picture.asSvg().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/picture.png")
    ResponseEntity<byte[]> png(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @RequestParam(defaultValue = "400") int size) {
        var picture = designer.picture(get(organisation, achievement));
        BadgeController.checkSize(size);
        return file(MediaType.IMAGE_PNG, "badge-" + size + ".png").body(images.png(picture, size));
    }

    private static ResponseEntity.BodyBuilder file(MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Content-Security-Policy", BadgeController.SANDBOX);
    }

    private View done(String organisation, UUID achievement, String sentence) {
        var own = organisations.get(organisation);
        return Redirect.to(own.path() + "/achievements/" + achievement + "/picture")
                .saying(sentence);
    }

    private Page refusedFile(String organisation, Achievement designed, FormErrors errors) {
        var draft = designs.draft(designed);
        var design = designer.proposed(designed.organisationId(), draft.content());
        return Page.refused(page(organisation, designed, PictureForm.of(design, draft.revision()), false, errors)
                .model());
    }

    private Page page(String organisation, Achievement designed, PictureForm form, boolean drawing, FormErrors errors) {
        var content = designs.draft(designed).content();
        var hasOwn = content.picture() != null;
        var design = form.read();
        var shown = errors.any() ? null : src(designer.svg(design, content.name()));
        var desk = new PictureDesk(
                organisations.get(organisation),
                designed,
                designer.picture(designed),
                hasOwn,
                hasOwn && designer.design(designed).isEmpty(),
                drawing,
                form,
                shown,
                errors.any() ? 0 : design.contrast());
        return Page.of(templates.credentialDesignPicture(desk, errors));
    }

    private static String src(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private Achievement get(String organisation, UUID achievement) {
        return achievements.get(organisations.get(organisation).id(), achievement);
    }
}
