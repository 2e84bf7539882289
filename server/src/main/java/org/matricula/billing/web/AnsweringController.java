package org.matricula.billing.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.matricula.billing.Credits;
import org.matricula.billing.Questions;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Answering an organisation's questions about its charges, and crediting them. */
@Controller
@RequestMapping("/partnerships/{id}/charges/{charge}")
class AnsweringController {

    private final PartnershipReader partnerships;
    private final CostsReader costs;
    private final Questions questions;
    private final Credits credits;
    private final Templates templates;

    AnsweringController(
            PartnershipReader partnerships,
            CostsReader costs,
            Questions questions,
            Credits credits,
            Templates templates) {
        this.partnerships = partnerships;
        this.costs = costs;
        this.questions = questions;
        this.credits = credits;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable UUID id, @PathVariable UUID charge) {
        return Page.of(page(partnerships.organisation(id), charge, CreditForm.EMPTY, FormErrors.NONE));
    }

    @PostMapping("/answers")
    View answer(@PathVariable UUID id, @PathVariable UUID charge, @ModelAttribute CreditForm form) {
        return settle(id, charge, form, "billing.answer.sent", () -> questions.answer(id, charge, form.text()));
    }

    @PostMapping("/credit")
    View credit(@PathVariable UUID id, @PathVariable UUID charge, @ModelAttribute CreditForm form) {
        return settle(
                id, charge, form, "billing.credit.given", () -> credits.give(id, charge, form.amount(), form.text()));
    }

    private View settle(UUID id, UUID charge, CreditForm form, String said, Runnable deed) {
        var organisation = partnerships.organisation(id);
        try {
            deed.run();
            return Redirect.to(PartnershipPage.path(organisation)).saying(said);
        } catch (Invalid e) {
            return Page.refused(page(organisation, charge, form, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(page(organisation, charge, form, FormErrors.of(e)));
        }
    }

    private JteModel page(Organisation organisation, UUID charge, CreditForm form, FormErrors errors) {
        return templates.billingAnswering(costs.charge(organisation, charge), form, errors);
    }
}
