package org.matricula.billing.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.billing.Questions;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The Costs tab of the Learning Manager. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager")
class CostsController {

    private final CostsReader reader;
    private final Questions questions;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    CostsController(CostsReader reader, Questions questions, ObjectProvider<PagePanel> panels, Templates templates) {
        this.reader = reader;
        this.questions = questions;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping("/costs")
    Page months(@PathVariable String organisation, @AuthenticationPrincipal Caller.SignedIn caller) {
        var own = reader.organisation(organisation);
        return Page.of(templates.billingCosts(reader.page(own), panels(own, caller)));
    }

    @GetMapping("/costs/{month}")
    Page month(
            @PathVariable String organisation,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable UUID after,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var own = reader.organisation(organisation);
        return Page.of(templates.billingMonth(reader.month(own, Months.parse(month), after), panels(own, caller)));
    }

    /** All charges, or those of a month. */
    @GetMapping("/costs/charges.csv")
    void download(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String month,
            HttpServletResponse response)
            throws IOException {
        var own = reader.organisation(organisation);
        var only = month.isEmpty() ? null : Months.parse(month);
        var name = own.slug() + "-costs" + (only == null ? "" : "-" + only) + ".csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        reader.export(own, only, response.getOutputStream());
    }

    @GetMapping("/charges/{charge}")
    Page charge(@PathVariable String organisation, @PathVariable UUID charge) {
        var own = reader.organisation(organisation);
        return Page.of(templates.billingCharge(reader.charge(own, charge), "", FormErrors.NONE));
    }

    @PostMapping("/charges/{charge}/questions")
    View ask(
            @PathVariable String organisation,
            @PathVariable UUID charge,
            @RequestParam(defaultValue = "") String text) {
        var own = reader.organisation(organisation);
        try {
            questions.ask(own.id(), charge, text);
            return Redirect.to(CostsMonth.path(own, charge)).saying("billing.question.sent");
        } catch (Invalid e) {
            return Page.refused(templates.billingCharge(reader.charge(own, charge), text, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(templates.billingCharge(reader.charge(own, charge), text, FormErrors.of(e)));
        }
    }

    private List<JteModel> panels(Organisation organisation, Caller.SignedIn caller) {
        return PagePanel.at(PagePanel.Place.COSTS, panels.stream(), caller, organisation.slug());
    }
}
