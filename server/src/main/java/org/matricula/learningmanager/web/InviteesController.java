package org.matricula.learningmanager.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pages.Templates;

/** The tabs of a run's page that list invitations. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/runs/{run}")
class InviteesController {

    private final InviteesReader reader;
    private final Templates templates;

    InviteesController(InviteesReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping("/pending")
    Page pending(@PathVariable String organisation, @PathVariable UUID run, @ModelAttribute InviteesQuery query) {
        var page = reader.page(reader.desk(organisation, run), RunTab.PENDING, query);
        return Page.of(templates.learningmanagerPending(page, FormErrors.NONE));
    }

    @GetMapping("/declined")
    Page declined(@PathVariable String organisation, @PathVariable UUID run, @ModelAttribute InviteesQuery query) {
        var page = reader.page(reader.desk(organisation, run), RunTab.DECLINED, query);
        return Page.of(templates.learningmanagerDeclined(page));
    }

    @GetMapping("/pending.csv")
    void downloadPending(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @ModelAttribute InviteesQuery query,
            HttpServletResponse response)
            throws IOException {
        download(reader.desk(organisation, run), RunTab.PENDING, query, response);
    }

    @GetMapping("/declined.csv")
    void downloadDeclined(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @ModelAttribute InviteesQuery query,
            HttpServletResponse response)
            throws IOException {
        download(reader.desk(organisation, run), RunTab.DECLINED, query, response);
    }

    private void download(RunDesk desk, RunTab tab, InviteesQuery query, HttpServletResponse response)
            throws IOException {
        reader.export(desk, tab, query, RunFile.begin(desk, tab, response));
    }
}
