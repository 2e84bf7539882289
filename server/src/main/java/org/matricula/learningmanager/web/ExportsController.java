package org.matricula.learningmanager.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.matricula.account.Accounts;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Runs;
import org.matricula.platform.web.Page;
import org.matricula.roll.RollExport;
import org.matricula.roll.RollExport.Kind;
import org.matricula.roll.RollExports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pages.Templates;

/** All learners of an organisation as files, and who took out which. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/exports")
class ExportsController {

    static final int SHOWN = 100;

    private final Desks desks;
    private final RollExports exports;
    private final RollFiles files;
    private final Accounts accounts;
    private final Runs runs;
    private final Templates templates;

    ExportsController(
            Desks desks, RollExports exports, RollFiles files, Accounts accounts, Runs runs, Templates templates) {
        this.desks = desks;
        this.exports = exports;
        this.files = files;
        this.accounts = accounts;
        this.runs = runs;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation) {
        var desk = desks.of(organisation, Tab.COURSES);
        var found = exports.history(desk.organisation().id(), null, SHOWN);
        var names = accounts.names(
                found.stream().map(RollExport::exportedBy).distinct().toList());
        var of = runs.byIds(
                found.stream().map(RollExport::runId).filter(Objects::nonNull).collect(toSet()));
        return Page.of(templates.learningmanagerExports(new ExportsPage(
                desk, found, names, of.values().stream().collect(toMap(CourseRun::id, CourseRun::title)))));
    }

    @GetMapping("/" + RollFiles.PROGRESS)
    void progress(@PathVariable String organisation, HttpServletResponse out) throws IOException {
        files.send(desks.of(organisation, Tab.COURSES).organisation(), Kind.PROGRESS, out);
    }

    @GetMapping("/" + RollFiles.DETAILED)
    void details(@PathVariable String organisation, HttpServletResponse out) throws IOException {
        files.send(desks.of(organisation, Tab.COURSES).organisation(), Kind.DETAILED, out);
    }
}
