package org.matricula.coaching.conversation.web;

import java.util.UUID;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.PagePanel.Place;
import org.matricula.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** A learner's coach: who it is, and what they do together. */
@Controller
@RequestMapping("/coaching/{organisation}/coach")
class OwnCoachController {

    private final OwnCoachReader reader;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    OwnCoachController(OwnCoachReader reader, ObjectProvider<PagePanel> panels, Templates templates) {
        this.reader = reader;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String organisation, @AuthenticationPrincipal Caller.SignedIn learner) {
        var own = reader.read(organisation);
        var more = PagePanel.at(
                Place.OWN_COACH, panels.stream(), learner, own.provider().slug());
        return Page.of(templates.coachingConversationOwn(own, more));
    }

    @PostMapping("/tasks/{task}")
    Redirect setDone(
            @PathVariable String organisation,
            @PathVariable UUID task,
            @RequestParam(defaultValue = "true") boolean done) {
        reader.setDone(organisation, task, done);
        return Redirect.to(OwnCoach.path(organisation))
                .saying(done ? "coaching.task.ticked" : "coaching.task.reopened");
    }
}
