package org.matricula.learningmanager.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import org.matricula.learningmanager.LearnerDetails;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** One learner, as the organisation sees them. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/learners/{membership}")
class LearnerController {

    private final Desks desks;
    private final LearnerReading reading;
    private final LearnerDetails details;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    LearnerController(
            Desks desks,
            LearnerReading reading,
            LearnerDetails details,
            ObjectProvider<PagePanel> panels,
            Templates templates) {
        this.desks = desks;
        this.reading = reading;
        this.details = details;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String organisation, @PathVariable UUID membership) {
        var learner = reading.learner(desks.of(organisation, Tab.LEARNERS), membership);
        var external = learner.member().externalId();
        return Page.of(templates.learningmanagerLearner(
                learner, external == null ? "" : external, panels(learner), FormErrors.NONE));
    }

    @PostMapping
    View change(
            @PathVariable String organisation,
            @PathVariable UUID membership,
            @RequestParam(defaultValue = "") String externalLearnerId,
            @RequestParam(defaultValue = "") String group) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        try {
            details.set(desk.organisation().id(), membership, externalLearnerId, group.isEmpty() ? null : id(group));
            return Redirect.to(Tab.LEARNERS.path(desk.organisation()) + "/" + membership)
                    .saying("learningmanager.learner.saved");
        } catch (Invalid e) {
            var learner = reading.learner(desk, membership);
            return Page.refused(
                    templates.learningmanagerLearner(learner, externalLearnerId, panels(learner), FormErrors.of(e)));
        }
    }

    private List<JteModel> panels(ManagedLearner learner) {
        var learnerId = learner.member().learnerId();
        if (learnerId == null) return List.of();
        var subject = new PagePanel.LearnerSubject(learner.desk().organisation().slug(), learnerId);
        return PagePanel.at(
                PagePanel.Place.LEARNER, panels.stream(), Caller.current().orElseThrow(), subject.toString());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException mistyped) {
            throw Invalid.field("group", "organisation.group.unknown");
        }
    }
}
