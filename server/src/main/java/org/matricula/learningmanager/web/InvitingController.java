package org.matricula.learningmanager.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.InvitationBatch;
import org.matricula.invitation.Invitations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

/** From a run to invitations: whom, a review, and how far the sending is. */
@Controller("learningManagerInvitingController")
@RequestMapping("/o/{organisation}/learning-manager/runs/{run}")
class InvitingController {

    private final InvitingReader reader;
    private final Invitations invitations;
    private final Templates templates;

    InvitingController(InvitingReader reader, Invitations invitations, Templates templates) {
        this.reader = reader;
        this.invitations = invitations;
        this.templates = templates;
    }

    @GetMapping("/invite")
    Page invite(@PathVariable String organisation, @PathVariable UUID run) {
        return form(reader.desk(organisation, run), InviteForm.EMPTY, FormErrors.NONE);
    }

    /** A file goes before what was pasted. */
    @PostMapping("/review")
    Page review(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @ModelAttribute InviteForm form,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var desk = reader.desk(organisation, run);
        var asked = form;
        try {
            var uploaded = UploadedList.text(file);
            if (!uploaded.isBlank()) asked = form.with(uploaded);
            if (asked.addresses().isBlank()) throw Invalid.field("addresses", "learningmanager.addresses.none");
            if (asked.addresses().length() > UploadedList.LARGEST)
                throw Invalid.field("addresses", "learningmanager.file.large");
            asked.options();
            return Page.of(templates.learningmanagerReview(reader.review(desk, asked, false), FormErrors.NONE));
        } catch (Invalid e) {
            return form(desk, asked, FormErrors.of(e));
        } catch (Refusal e) {
            return form(desk, asked, FormErrors.of(e));
        }
    }

    /** Lines that were corrected are looked at once more before anything is sent. */
    @PostMapping("/invitations")
    View send(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @ModelAttribute InviteForm form,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var desk = reader.desk(organisation, run);
        var corrected = InvitingReader.corrected(form, sent);
        try {
            if (sent.containsKey("again") || !corrected.addresses().equals(form.addresses()))
                return Page.of(templates.learningmanagerReview(reader.review(desk, corrected, true), FormErrors.NONE));
            var batch = invitations.invite(
                    desk.organisation(),
                    desk.run(),
                    form.addresses(),
                    form.pickedOnes(),
                    form.options(),
                    caller.accountId());
            return batch.size() == 0
                    ? Page.refused(templates.learningmanagerReview(
                            reader.review(desk, form, false),
                            FormErrors.of(new Refusal("learningmanager.send.nobody"))))
                    : Redirect.to(desk.path() + "/sendings/" + batch.id())
                            .saying("learningmanager.send.queued", batch.size());
        } catch (Invalid e) {
            return form(desk, corrected, FormErrors.of(e));
        } catch (Refusal e) {
            return form(desk, corrected, FormErrors.of(e));
        }
    }

    @GetMapping("/sendings/{batch}")
    Page sending(@PathVariable String organisation, @PathVariable UUID run, @PathVariable UUID batch) {
        var desk = reader.desk(organisation, run);
        return Page.of(templates.learningmanagerSending(desk, batch(desk, batch)));
    }

    private InvitationBatch batch(RunDesk desk, UUID id) {
        return invitations
                .batch(desk.organisation().id(), id)
                .filter(batch -> batch.runId().equals(desk.run().id()))
                .orElseThrow(NotFound::new);
    }

    private Page form(RunDesk desk, InviteForm form, FormErrors errors) {
        var model = templates.learningmanagerInvite(reader.page(desk, form), errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}
