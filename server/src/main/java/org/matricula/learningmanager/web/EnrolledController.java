package org.matricula.learningmanager.web;

import java.util.UUID;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pages.Templates;

/** The tab of a run's page that lists who is enrolled. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/runs/{run}")
class EnrolledController {

    private final RunDesks desks;
    private final Templates templates;

    EnrolledController(RunDesks desks, Templates templates) {
        this.desks = desks;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation, @PathVariable UUID run) {
        return Page.of(templates.learningmanagerEnrolled(desks.of(organisation, run)));
    }
}
