package org.matricula.pathway.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Deciding;
import org.matricula.pathway.Inbox;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** One received record: read, filed, noted about, decided, written about to its learner. */
@Controller
@RequestMapping({"/o/{organisation}/inbox/{application}", "/received/{application}"})
class ReceivedController {

    private final ReceivedReader reader;
    private final Inbox inbox;
    private final Deciding deciding;
    private final Templates templates;

    ReceivedController(ReceivedReader reader, Inbox inbox, Deciding deciding, Templates templates) {
        this.reader = reader;
        this.inbox = inbox;
        this.deciding = deciding;
        this.templates = templates;
    }

    /** @param template whose words to put in a form @param to {@code decision} or {@code message} */
    @GetMapping
    Page show(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @RequestParam(required = false) @Nullable UUID template,
            @RequestParam(defaultValue = "message") String to) {
        var desk = reader.desk(organisation);
        var page = template == null ? reader.page(desk, application) : reader.page(desk, application, template, to);
        return Page.of(templates.pathwayReceived(page, FormErrors.NONE));
    }

    @PostMapping("/filing")
    View file(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @ModelAttribute ReceivedForm form) {
        var desk = reader.desk(organisation);
        return trying(
                desk,
                application,
                form,
                true,
                "pathway.inbox.filed-done",
                () -> inbox.file(desk.receiver(), application, form.reference(), id(form.assignee())));
    }

    @PostMapping("/notes")
    View note(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @ModelAttribute ReceivedForm form) {
        var desk = reader.desk(organisation);
        return trying(
                desk,
                application,
                form,
                false,
                "pathway.inbox.noted",
                () -> inbox.addNote(desk.receiver(), application, form.note()));
    }

    @PostMapping("/messages")
    View write(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @ModelAttribute ReceivedForm form) {
        var desk = reader.desk(organisation);
        return trying(
                desk,
                application,
                form,
                false,
                "pathway.message.sent",
                () -> deciding.write(desk.receiver(), application, form.text()));
    }

    @PostMapping("/decision")
    View decide(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @ModelAttribute ReceivedForm form) {
        var desk = reader.desk(organisation);
        return trying(
                desk,
                application,
                form,
                false,
                "pathway.decision.made." + form.decision().kind(),
                () -> deciding.decide(desk.receiver(), application, form.decision()));
    }

    @PostMapping("/withdrawal-answer")
    View answer(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @ModelAttribute ReceivedForm form) {
        var desk = reader.desk(organisation);
        return trying(
                desk,
                application,
                form,
                false,
                "pathway.inbox.withdrawal.answered",
                () -> deciding.answerWithdrawal(desk.receiver(), application, form.text()));
    }

    private View trying(
            InboxDesk desk, UUID application, ReceivedForm form, boolean filing, String done, Runnable action) {
        try {
            action.run();
            return Redirect.to(desk.path(application)).saying(done);
        } catch (Invalid e) {
            return refused(desk, application, form, filing, FormErrors.of(e));
        } catch (Refusal e) {
            return refused(desk, application, form, filing, FormErrors.of(e));
        }
    }

    private Page refused(InboxDesk desk, UUID application, ReceivedForm form, boolean filing, FormErrors errors) {
        var page = reader.page(desk, application);
        var entered = form.or(page.entered(), filing, !form.kind().isEmpty());
        return Page.refused(templates.pathwayReceived(ReceivedReader.with(page, entered), errors));
    }

    private static @Nullable UUID id(String assignee) {
        if (assignee.isEmpty()) return null;
        try {
            return UUID.fromString(assignee);
        } catch (IllegalArgumentException mistyped) {
            throw Invalid.field("assignee", "pathway.inbox.assignee-unknown");
        }
    }
}
