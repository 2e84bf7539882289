package org.matricula.learningmanager.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** The Courses tab. */
@Controller("learningManagerCoursesController")
@RequestMapping("/o/{organisation}/learning-manager")
class CoursesController {

    private final CoursesReader reader;
    private final Templates templates;

    CoursesController(CoursesReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping
    Page list(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable UUID after) {
        var page = reader.page(organisation, CoursesQuery.of(words, sort, after));
        return Page.of(templates.learningmanagerCourses(page));
    }
}
