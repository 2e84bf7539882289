package org.matricula.catalogue.content.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Copying;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.Transfer;
import org.matricula.catalogue.web.Desk;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Content out as a zip, in from a zip, or copied from another run. */
@Controller
@RequestMapping("/o/{organisation}/courses/{course}/runs/{run}/content")
class TransferController {

    private final Desk desk;
    private final Transfer transfer;
    private final Copying copying;
    private final Drafting drafting;
    private final Templates templates;

    TransferController(Desk desk, Transfer transfer, Copying copying, Drafting drafting, Templates templates) {
        this.desk = desk;
        this.transfer = transfer;
        this.copying = copying;
        this.drafting = drafting;
        this.templates = templates;
    }

    @GetMapping("/transfer")
    Page show(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        return Page.of(templates.catalogueContentTransfer(page(desk.run(organisation, course, run), FormErrors.NONE)));
    }

    @GetMapping("/export")
    void export(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            HttpServletResponse response)
            throws IOException {
        send(desk.run(organisation, course, run), transfer, response);
    }

    /** Written as it is made: it may be larger than memory, and take longer than an asynchronous answer may. */
    static void send(EditedRun edited, Transfer transfer, HttpServletResponse response) throws IOException {
        var name = edited.of().course().slug() + "-" + edited.run().slug() + ".zip";
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        transfer.export(edited.run().id(), edited.of().course().title(), response.getOutputStream());
    }

    @PostMapping("/import")
    View look(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var edited = desk.run(organisation, course, run);
        if (file == null || file.isEmpty())
            return refused(edited, FormErrors.of(Invalid.field("file", "catalogue.media.none-chosen")));
        try (var zip = file.getInputStream()) {
            var preview =
                    transfer.look(edited.of().organisation().id(), edited.run().id(), zip);
            return Page.of(templates.catalogueContentArrived(page(edited, FormErrors.NONE), preview));
        } catch (Refusal e) {
            return refused(edited, FormErrors.of(e));
        } catch (Invalid e) {
            return refused(edited, FormErrors.of(e));
        }
    }

    @PostMapping("/import/{key}")
    View accept(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID key) {
        var edited = desk.run(organisation, course, run);
        try {
            transfer.accept(edited.of().organisation().id(), edited.run().id(), key);
            return Redirect.to(edited.path() + "/content")
                    .saying("catalogue.transfer.accepted", edited.run().title());
        } catch (Refusal e) {
            return refused(edited, FormErrors.of(e));
        }
    }

    /** What is there is replaced, so this asks first; {@code sure} is the answer. */
    @PostMapping("/copy")
    View copy(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestParam UUID from,
            @RequestParam(defaultValue = "false") boolean published,
            @RequestParam(defaultValue = "false") boolean sure) {
        var edited = desk.run(organisation, course, run);
        if (!sure) {
            var page = page(edited, FormErrors.NONE);
            return Page.of(templates.catalogueContentCopied(page, page.source(from), published));
        }
        try {
            var steps = copying.copy(
                    edited.of().organisation().id(), from, edited.run().id(), published);
            return Redirect.to(edited.path() + "/content").saying("catalogue.transfer.copied", steps);
        } catch (Refusal e) {
            return refused(edited, FormErrors.of(e));
        }
    }

    private Page refused(EditedRun edited, FormErrors errors) {
        return Page.refused(templates.catalogueContentTransfer(page(edited, errors)));
    }

    private TransferPage page(EditedRun edited, FormErrors errors) {
        var run = edited.run().id();
        return new TransferPage(
                edited,
                copying.sources(edited.of().organisation().id(), run),
                drafting.draft(run).content().steps().size(),
                errors);
    }
}
