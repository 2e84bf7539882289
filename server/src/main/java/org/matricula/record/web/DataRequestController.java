package org.matricula.record.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.matricula.record.DataExport;
import org.matricula.record.DataRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A provider's requests for the records of a programme's learners, and the file with those who agreed. */
@Controller
@RequestMapping("/o/{organisation}/data-requests")
final class DataRequestController {

    private final Organisations organisations;
    private final Programmes programmes;
    private final DataRequests requests;
    private final DataExport export;
    private final Templates templates;

    DataRequestController(
            Organisations organisations,
            Programmes programmes,
            DataRequests requests,
            DataExport export,
            Templates templates) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.requests = requests;
        this.export = export;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation) {
        return Page.of(
                templates.recordDataRequests(page(organisation), DataRequestsPage.Entered.NOTHING, FormErrors.NONE));
    }

    @PostMapping
    View make(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String purpose) {
        var own = organisations.get(organisation);
        try {
            var made = requests.make(own.id(), programme, recipient, purpose);
            return Redirect.to(own.path() + "/data-requests/" + made.id()).saying("record.data.made-now");
        } catch (Invalid e) {
            return Page.refused(templates.recordDataRequests(
                    page(organisation), new DataRequestsPage.Entered(programme, recipient, purpose), FormErrors.of(e)));
        }
    }

    @GetMapping("/{request}")
    Page request(@PathVariable String organisation, @PathVariable UUID request) {
        var own = organisations.get(organisation);
        var found = requests.get(own.id(), request);
        var programme = programmes.find(found.programmeId()).orElseThrow();
        return Page.of(templates.recordDataRequest(own, programme, found, requests.count(found)));
    }

    @PostMapping("/{request}/closing")
    View close(@PathVariable String organisation, @PathVariable UUID request) {
        var own = organisations.get(organisation);
        requests.close(own.id(), request);
        return Redirect.to(own.path() + "/data-requests/" + request).saying("record.data.closed-now");
    }

    /** @throws Refusal if it is closed */
    @GetMapping("/{request}/records.csv")
    void csv(@PathVariable String organisation, @PathVariable UUID request, HttpServletResponse response)
            throws IOException {
        var found = requests.get(organisations.get(organisation).id(), request);
        if (!found.isOpen()) throw new Refusal("record.data.closed");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"records.csv\"");
        export.write(found, response.getOutputStream());
    }

    private DataRequestsPage page(String slug) {
        var own = organisations.get(slug);
        var taught = programmes.ofOrganisation(own.id());
        return new DataRequestsPage(
                own, taught, requests.of(own.id()), taught.stream().collect(toMap(Programme::id, Programme::title)));
    }
}
