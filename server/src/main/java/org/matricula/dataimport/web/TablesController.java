package org.matricula.dataimport.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** The tables of a run that were kept as they came. */
@Controller
@RequestMapping("/o/{organisation}/runs/{run}/tables")
class TablesController {

    private final TablesReader reader;
    private final Templates templates;

    TablesController(TablesReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation, @PathVariable UUID run, @AuthenticationPrincipal Caller caller) {
        var found = reader.run(organisation, run);
        return Page.of(templates.dataimportTables(found, reader.list(found, caller)));
    }

    @GetMapping("/{kind}")
    Page show(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable String kind,
            @RequestParam(defaultValue = "0") int after,
            @AuthenticationPrincipal Caller caller) {
        var found = reader.run(organisation, run);
        var page = reader.page(found, reader.table(found, kind, caller), after);
        return Page.of(templates.dataimportTable(found, page, after > 0));
    }

    @GetMapping("/{kind}/rows.csv")
    void download(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable String kind,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        send(reader, reader.run(organisation, run), kind, caller, response);
    }

    /** Written as it is read: it may be larger than memory. */
    static void send(TablesReader reader, TabledRun run, String kind, Caller caller, HttpServletResponse response)
            throws IOException {
        var table = reader.table(run, kind, caller);
        var name = run.course().slug() + "-" + run.run().slug() + "-" + kind + ".csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        reader.download(run, table, response.getOutputStream());
    }
}
