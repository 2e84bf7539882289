package org.matricula.learningmanager.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pages.Templates;

/** The tab of a run's page that lists shared links. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/runs/{run}")
class LinkListController {

    private final RunDesks desks;
    private final LinksReader reader;
    private final Templates templates;

    LinkListController(RunDesks desks, LinksReader reader, Templates templates) {
        this.desks = desks;
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping("/links")
    Page list(@PathVariable String organisation, @PathVariable UUID run, @ModelAttribute LinksQuery query) {
        return Page.of(templates.learningmanagerLinks(reader.list(desks.of(organisation, run), query)));
    }

    @GetMapping("/links.csv")
    void download(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @ModelAttribute LinksQuery query,
            HttpServletResponse response)
            throws IOException {
        var desk = desks.of(organisation, run);
        reader.export(desk, query, RunFile.begin(desk, RunTab.LINKS, response));
    }
}
