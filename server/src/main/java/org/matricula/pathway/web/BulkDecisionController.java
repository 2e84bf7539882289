package org.matricula.pathway.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.DecidingMany;
import org.matricula.pathway.Decision;
import org.matricula.pathway.DecisionLine;
import org.matricula.pathway.MessageTemplate;
import org.matricula.pathway.MessageTemplates;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** One decision for the applications that were ticked: written, looked at, made. */
@Controller
class BulkDecisionController {

    private final InboxReader reader;
    private final InboxDesks desks;
    private final DecidingMany many;
    private final MessageTemplates messages;
    private final InboxNames.Directory names;
    private final Templates templates;

    BulkDecisionController(
            InboxReader reader,
            InboxDesks desks,
            DecidingMany many,
            MessageTemplates messages,
            InboxNames.Directory names,
            Templates templates) {
        this.reader = reader;
        this.desks = desks;
        this.many = many;
        this.messages = messages;
        this.names = names;
        this.templates = templates;
    }

    /** @param step {@code write} asks for the decision, {@code review} shows what it would do, {@code make} makes it */
    @PostMapping({"/o/{organisation}/inbox/decisions", "/received/decisions"})
    View decide(
            @PathVariable(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "") List<UUID> id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "write") String step,
            @RequestParam(required = false) @Nullable UUID template,
            @ModelAttribute ReceivedForm form) {
        var desk = desks.of(organisation);
        var written = new Decision.Written(Decision.kind(kind), form.amount(), form.grantedFor(), form.message());
        try {
            if (written.kind() == null) throw new Refusal("pathway.decision.kind-missing");
            return switch (step) {
                case "make" -> make(desk, id, written);
                case "review" -> review(desk, id, written);
                default -> page(desk, id, filled(desk, written, template), List.of(), FormErrors.NONE);
            };
        } catch (Refusal e) {
            return Page.refused(templates.pathwayInbox(reader.page(organisation, nothingAsked()), FormErrors.of(e)));
        }
    }

    private View make(InboxDesk desk, List<UUID> ids, Decision.Written written) {
        try {
            var done = many.decide(desk.receiver(), ids, written);
            return Redirect.to(desk.path()).saying("pathway.decision.many-made", done);
        } catch (Refusal e) {
            return review(desk, ids, written);
        }
    }

    private Page review(InboxDesk desk, List<UUID> ids, Decision.Written written) {
        var lines = many.review(desk.receiver(), ids, written);
        var wrong = lines.stream().anyMatch(line -> line.problem() != null);
        return page(
                desk,
                ids,
                written,
                lines,
                wrong ? FormErrors.of(new Refusal("pathway.decision.none-made")) : FormErrors.NONE);
    }

    private Page page(
            InboxDesk desk, List<UUID> ids, Decision.Written written, List<DecisionLine> lines, FormErrors errors) {
        var chosen = many.these(desk.receiver(), ids);
        var model = templates.pathwayInboxDecision(
                new BulkDecisionPage(desk, chosen, lines, written, templatesOf(desk), names.of(chosen, Stream.of())),
                errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private Decision.Written filled(InboxDesk desk, Decision.Written written, @Nullable UUID template) {
        var organisation = desk.organisation();
        if (template == null || organisation == null) return written;
        var text = messages.get(organisation.id(), template).text();
        return new Decision.Written(written.kind(), written.amount(), written.grantedFor(), text);
    }

    private List<MessageTemplate> templatesOf(InboxDesk desk) {
        var organisation = desk.organisation();
        return organisation == null ? List.of() : messages.of(organisation.id());
    }

    private static InboxAsked nothingAsked() {
        return new InboxAsked(null, null, null, null, null, null, null);
    }
}
