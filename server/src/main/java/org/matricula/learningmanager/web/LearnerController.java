package org.matricula.learningmanager.web;

import java.util.UUID;
import org.matricula.learningmanager.LearnerDetails;
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

/** One learner, as the organisation sees them. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/learners/{membership}")
class LearnerController {

    private final Desks desks;
    private final LearnerReading reading;
    private final LearnerDetails details;
    private final Templates templates;

    LearnerController(Desks desks, LearnerReading reading, LearnerDetails details, Templates templates) {
        this.desks = desks;
        this.reading = reading;
        this.details = details;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String organisation, @PathVariable UUID membership) {
        var learner = reading.learner(desks.of(organisation, Tab.LEARNERS), membership);
        var external = learner.member().externalId();
        return Page.of(templates.learningmanagerLearner(learner, external == null ? "" : external, FormErrors.NONE));
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
            return Page.refused(templates.learningmanagerLearner(
                    reading.learner(desk, membership), externalLearnerId, FormErrors.of(e)));
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException mistyped) {
            throw Invalid.field("group", "organisation.group.unknown");
        }
    }
}
