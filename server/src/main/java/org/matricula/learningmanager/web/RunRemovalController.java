package org.matricula.learningmanager.web;

import java.util.UUID;
import org.matricula.learningmanager.Removals;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Removing a learner from one run: first what it does, then the removal. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/learners/{membership}/runs/{run}/removal")
class RunRemovalController {

    private final Desks desks;
    private final Removals removals;
    private final Templates templates;

    RunRemovalController(Desks desks, Removals removals, Templates templates) {
        this.desks = desks;
        this.removals = removals;
        this.templates = templates;
    }

    @GetMapping
    Page preview(@PathVariable String organisation, @PathVariable UUID membership, @PathVariable UUID run) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        return Page.of(templates.learningmanagerRunRemoval(
                desk, removals.preview(desk.organisation().id(), membership, run)));
    }

    @PostMapping
    View remove(@PathVariable String organisation, @PathVariable UUID membership, @PathVariable UUID run) {
        var desk = desks.of(organisation, Tab.LEARNERS);
        removals.remove(desk.organisation().id(), membership, run);
        return Redirect.to(Tab.LEARNERS.path(desk.organisation()) + "/" + membership)
                .saying("learningmanager.run-removal.done");
    }
}
