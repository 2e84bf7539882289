package org.matricula.coaching.conversation.web;

import java.util.UUID;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.PagePanel.LearnerSubject;
import org.matricula.platform.web.PagePanel.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pages.Templates;

/** A coach's learners, and each of them. */
@Controller
@RequestMapping("/o/{organisation}/coach")
class CaseloadController {

    private final Organisations organisations;
    private final Caseload caseload;
    private final ObjectProvider<PagePanel> panels;
    private final Audit audit;
    private final Templates templates;

    CaseloadController(
            Organisations organisations,
            Caseload caseload,
            ObjectProvider<PagePanel> panels,
            Audit audit,
            Templates templates) {
        this.organisations = organisations;
        this.caseload = caseload;
        this.panels = panels;
        this.audit = audit;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation, @AuthenticationPrincipal Caller.SignedIn coach) {
        var provider = organisations.get(organisation);
        var more = PagePanel.at(Place.COACH_CASELOAD, panels.stream(), coach, provider.slug());
        return Page.of(templates.coachingConversationCaseload(provider, more));
    }

    @GetMapping("/learners/{learner}")
    Page show(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @AuthenticationPrincipal Caller.SignedIn coach) {
        var provider = organisations.get(organisation);
        var one = caseload.open(coach.accountId(), provider.id(), learner);
        audit.recordLearnerView(learner, provider.id(), "coaching.case-seen", java.util.Map.of());
        var subject = new LearnerSubject(provider.slug(), learner);
        var more = PagePanel.at(Place.COACH_CASE, panels.stream(), coach, subject.toString());
        return Page.of(templates.coachingConversationCase(provider, one, more));
    }
}
