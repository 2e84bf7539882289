package org.matricula.learningmanager.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.matricula.learningmanager.ExpectedLearners;
import org.matricula.learningmanager.ExpectedLearners.Made;
import org.matricula.organisation.LearnerGroups;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
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
import org.springframework.web.servlet.View;
import pages.Templates;

/** Adds learners by their ids before they come, and hands out the links they come by. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/learners")
class ExpectedController {

    private final Desks desks;
    private final ExpectedLearners expected;
    private final LearnerGroups groups;
    private final Templates templates;

    ExpectedController(Desks desks, ExpectedLearners expected, LearnerGroups groups, Templates templates) {
        this.desks = desks;
        this.expected = expected;
        this.groups = groups;
        this.templates = templates;
    }

    @GetMapping("/new")
    Page fill(@PathVariable String organisation) {
        return Page.of(form(desks.of(organisation, Tab.LEARNERS), ExpectedForm.EMPTY, FormErrors.NONE));
    }

    /** Answers with the link itself, this once: it can't wait for another request without being kept. */
    @PostMapping
    View make(@PathVariable String organisation, @ModelAttribute ExpectedForm form, HttpServletResponse response) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        try {
            var made = expected.make(desk.organisation(), form.externalLearnerId(), form.name(), form.groupId());
            return shown(desk, made, response);
        } catch (Invalid e) {
            return Page.refused(form(desk, form, FormErrors.of(e)));
        } catch (NotFound noSuchGroup) {
            return Page.refused(form(desk, form, FormErrors.of(ExpectedForm.noSuchGroup())));
        }
    }

    /** Another link, where the first was lost; whoever was taken meanwhile is shown as they are. */
    @PostMapping("/{membership}/link")
    View link(@PathVariable String organisation, @PathVariable UUID membership, HttpServletResponse response) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        try {
            return shown(desk, expected.link(desk.organisation(), membership), response);
        } catch (Refusal taken) {
            return Redirect.to(Tab.LEARNERS.path(desk.organisation()) + "/" + membership)
                    .saying(taken.key());
        }
    }

    private Page shown(Desk desk, Made made, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return Page.of(templates.learningmanagerExpectedLink(desk, made));
    }

    private JteModel form(Desk desk, ExpectedForm form, FormErrors errors) {
        return templates.learningmanagerExpected(
                desk, groups.names(desk.organisation().id()), form, errors);
    }
}
