package org.matricula.billing.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.matricula.billing.Agreements;
import org.matricula.billing.Prices;
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

/** Recording what was agreed with an organisation. */
@Controller
@RequestMapping("/partnerships/{id}")
class RecordingController {

    private final PartnershipReader reader;
    private final PartnershipDesk desk;
    private final Prices prices;
    private final Agreements agreements;
    private final Templates templates;

    RecordingController(
            PartnershipReader reader, PartnershipDesk desk, Prices prices, Agreements agreements, Templates templates) {
        this.reader = reader;
        this.desk = desk;
        this.prices = prices;
        this.agreements = agreements;
        this.templates = templates;
    }

    @GetMapping("/prices/new")
    Page price(@PathVariable UUID id) {
        var organisation = reader.organisation(id);
        var currency = prices.history(id).stream()
                .findFirst()
                .map(latest -> latest.agreed().currency().getCurrencyCode())
                .orElse("");
        return Page.of(templates.billingPriceForm(organisation, PriceForm.of(currency), FormErrors.NONE));
    }

    @PostMapping("/prices")
    View price(@PathVariable UUID id, @ModelAttribute PriceForm form) {
        var organisation = reader.organisation(id);
        try {
            desk.agree(organisation, form);
            return back(organisation, "billing.price.recorded");
        } catch (Invalid e) {
            return Page.refused(templates.billingPriceForm(organisation, form, FormErrors.of(e)));
        }
    }

    @GetMapping("/prepayments/new")
    Page prepayment(@PathVariable UUID id) {
        return Page.of(templates.billingPrepaymentForm(reader.organisation(id), PrepaymentForm.EMPTY, FormErrors.NONE));
    }

    @PostMapping("/prepayments")
    View prepayment(@PathVariable UUID id, @ModelAttribute PrepaymentForm form) {
        var organisation = reader.organisation(id);
        try {
            desk.prepay(organisation, form);
            return back(organisation, "billing.prepayment.recorded");
        } catch (Invalid e) {
            return Page.refused(templates.billingPrepaymentForm(organisation, form, FormErrors.of(e)));
        }
    }

    @GetMapping("/agreements/new")
    Page agreement(@PathVariable UUID id) {
        return Page.of(agreement(reader.organisation(id), AgreementForm.EMPTY, FormErrors.NONE));
    }

    @PostMapping("/agreements")
    View agreement(@PathVariable UUID id, @ModelAttribute AgreementForm form) {
        var organisation = reader.organisation(id);
        try {
            desk.agree(organisation, form);
            return back(organisation, "billing.agreement.recorded");
        } catch (Invalid e) {
            return Page.refused(agreement(organisation, form, FormErrors.of(e)));
        }
    }

    /** Ending twice says so and changes nothing. */
    @PostMapping("/agreements/{agreement}/ending")
    View end(@PathVariable UUID id, @PathVariable UUID agreement) {
        var organisation = reader.organisation(id);
        try {
            agreements.end(id, agreement);
            return back(organisation, "billing.agreement.ended");
        } catch (Refusal e) {
            return back(organisation, e.key());
        }
    }

    private JteModel agreement(Organisation organisation, AgreementForm form, FormErrors errors) {
        return templates.billingAgreementForm(organisation, reader.providersFor(organisation), form, errors);
    }

    private static Redirect back(Organisation organisation, String key) {
        return Redirect.to(PartnershipPage.path(organisation)).saying(key);
    }
}
