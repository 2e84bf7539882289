package org.matricula.coaching.conversation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** What a learner and the coach write to each other, as the learner reads and writes it. */
@Controller
@RequestMapping("/coaching/{organisation}/coach/messages")
class OwnMessageController {

    private final OwnMessages messages;
    private final Templates templates;

    OwnMessageController(OwnMessages messages, Templates templates) {
        this.messages = messages;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String organisation, @RequestParam(required = false) @Nullable UUID before) {
        var page = messages.page(messages.coached(organisation), before, "", FormErrors.NONE);
        return Page.of(templates.coachingConversationOwnMessages(page));
    }

    @PostMapping
    View write(@PathVariable String organisation, @RequestParam(defaultValue = "") String body) {
        var own = messages.coached(organisation);
        try {
            var path = messages.write(own, body).next().orElse(own.path());
            return Redirect.to(path).saying("coaching.message.own-sent", own.coach());
        } catch (Invalid e) {
            var page = messages.page(own, null, body, FormErrors.of(e));
            return Page.refused(templates.coachingConversationOwnMessages(page));
        }
    }
}
