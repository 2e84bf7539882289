package org.matricula.learningmanager.web;

import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pages.Templates;

/** The Learners tab: who is part of the organisation. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/learners")
class LearnersController {

    private final Desks desks;
    private final LearnersReader reader;
    private final Templates templates;

    LearnersController(Desks desks, LearnersReader reader, Templates templates) {
        this.desks = desks;
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation, LearnersAsked asked) {
        var list = reader.list(desks.of(organisation, Tab.LEARNERS), asked.members());
        return Page.of(templates.learningmanagerLearners(list));
    }
}
