package org.matricula.learningmanager.web;

import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pages.Templates;

/** The Courses tab. */
@Controller("learningManagerCoursesController")
@RequestMapping("/o/{organisation}/learning-manager")
class CoursesController {

    private final Desks desks;
    private final Templates templates;

    CoursesController(Desks desks, Templates templates) {
        this.desks = desks;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation) {
        return Page.of(templates.learningmanagerCourses(desks.of(organisation, Tab.COURSES)));
    }
}
