package org.matricula.coaching.conversation.web;

import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** A coach's learners. */
@Controller
@RequestMapping("/o/{organisation}/coach")
class CaseloadController {

    private final CaseloadReader reader;
    private final Templates templates;

    CaseloadController(CaseloadReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping
    Page list(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Caller.SignedIn coach) {
        return Page.of(templates.coachingConversationCaseload(reader.page(organisation, coach, words.strip(), after)));
    }
}
