package org.matricula.coaching.conversation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Conversation;
import org.matricula.coaching.conversation.Draft;
import org.matricula.coaching.conversation.Drafts;
import org.matricula.platform.Invalid;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What a coach and a learner write to each other, as the coach reads and writes it. */
@Controller("coachingMessageController")
@RequestMapping("/o/{organisation}/coach/learners/{learner}/messages")
class MessageController {

    private static final String SEEN = "coaching.messages-seen";
    private static final String PREVIEW = "preview";

    private final CaseDoor door;
    private final MessageReader reader;
    private final Conversation conversation;
    private final Drafts drafts;
    private final Templates templates;

    MessageController(
            CaseDoor door, MessageReader reader, Conversation conversation, Drafts drafts, Templates templates) {
        this.door = door;
        this.reader = reader;
        this.conversation = conversation;
        this.drafts = drafts;
        this.templates = templates;
    }

    /** @param template whose words stand in the form, filled in for this learner */
    @GetMapping
    Page show(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(required = false) @Nullable UUID template) {
        var of = door.show(organisation, learner, SEEN);
        if (template == null) return page(of, before, "", null, FormErrors.NONE);
        try {
            return page(of, before, drafts.fill(of.one(), template), null, FormErrors.NONE);
        } catch (Invalid e) {
            return page(of, before, "", null, FormErrors.of(e));
        }
    }

    /** Sends, or with {@code do=preview} shows what would be sent. */
    @PostMapping
    View write(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(name = "do", defaultValue = "") String action) {
        var of = door.show(organisation, learner, SEEN);
        try {
            if (action.equals(PREVIEW)) return page(of, null, body, drafts.draft(of.one(), body), FormErrors.NONE);
            conversation.write(of.one(), body);
            return Redirect.to(of.path() + "/messages").saying("coaching.message.sent");
        } catch (Invalid e) {
            return page(of, null, body, null, FormErrors.of(e));
        }
    }

    @PostMapping("/{message}/withdrawal")
    Redirect takeBack(@PathVariable String organisation, @PathVariable UUID learner, @PathVariable UUID message) {
        var of = door.open(organisation, learner);
        var isBack = conversation.takeBack(of.one(), message);
        return Redirect.to(of.path() + "/messages")
                .saying(isBack ? "coaching.message.taken-back" : "coaching.message.has-left");
    }

    private Page page(OpenCase of, @Nullable UUID before, String body, @Nullable Draft draft, FormErrors errors) {
        var model = templates.coachingConversationMessages(reader.page(of, before, body, draft, errors));
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}
