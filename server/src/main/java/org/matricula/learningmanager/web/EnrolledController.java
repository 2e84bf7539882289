package org.matricula.learningmanager.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.matricula.platform.web.Page;
import org.matricula.roll.RollExport.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pages.Templates;

/** The tab of a run's page that lists who is enrolled, and its files. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/runs/{run}")
class EnrolledController {

    private final RunDesks desks;
    private final EnrolledReader reader;
    private final RollFiles files;
    private final Templates templates;

    EnrolledController(RunDesks desks, EnrolledReader reader, RollFiles files, Templates templates) {
        this.desks = desks;
        this.reader = reader;
        this.files = files;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation, @PathVariable UUID run, LearnersAsked asked) {
        return Page.of(templates.learningmanagerEnrolled(reader.page(desks.of(organisation, run), asked.entries())));
    }

    @GetMapping("/" + RollFiles.PROGRESS)
    void progress(
            @PathVariable String organisation, @PathVariable UUID run, LearnersAsked asked, HttpServletResponse out)
            throws IOException {
        files.send(desks.of(organisation, run), Kind.PROGRESS, asked.entries(), out);
    }

    @GetMapping("/" + RollFiles.DETAILED)
    void details(
            @PathVariable String organisation, @PathVariable UUID run, LearnersAsked asked, HttpServletResponse out)
            throws IOException {
        files.send(desks.of(organisation, run), Kind.DETAILED, asked.entries(), out);
    }
}
