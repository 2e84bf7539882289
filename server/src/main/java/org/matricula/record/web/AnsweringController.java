package org.matricula.record.web;

import java.util.UUID;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.matricula.record.RecordRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Where a programme's team answers what learners ask about their records. */
@Controller("recordAnsweringController")
@RequestMapping("/o/{organisation}/record-requests")
final class AnsweringController {

    private final AnsweringDesk desk;
    private final RecordRequests requests;
    private final Templates templates;

    AnsweringController(AnsweringDesk desk, RecordRequests requests, Templates templates) {
        this.desk = desk;
        this.requests = requests;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation) {
        return Page.of(templates.recordRequestList(desk.list(organisation)));
    }

    @GetMapping("/{request}")
    Page request(@PathVariable String organisation, @PathVariable UUID request) {
        return Page.of(templates.recordRequest(desk.one(organisation, request), "", FormErrors.NONE));
    }

    @PostMapping("/{request}/answer")
    View answer(
            @PathVariable String organisation,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String text) {
        try {
            requests.answer(desk.organisationId(organisation), request, text);
            return Redirect.to("/o/" + organisation + "/record-requests").saying("record.request.answer-sent");
        } catch (Invalid e) {
            return Page.refused(templates.recordRequest(desk.one(organisation, request), text, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(templates.recordRequest(desk.one(organisation, request), text, FormErrors.of(e)));
        }
    }
}
