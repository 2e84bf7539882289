package org.matricula.billing.web;

import java.util.UUID;
import org.matricula.billing.Prices;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The organisations, what is agreed with each, and the platform's list prices. */
@Controller
@RequestMapping("/partnerships")
class PartnershipController {

    private final PartnershipReader reader;
    private final PartnershipDesk desk;
    private final Prices prices;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    PartnershipController(
            PartnershipReader reader,
            PartnershipDesk desk,
            Prices prices,
            ObjectProvider<PagePanel> panels,
            Templates templates) {
        this.reader = reader;
        this.desk = desk;
        this.prices = prices;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping
    Page list() {
        return Page.of(templates.billingPartnerships(reader.all()));
    }

    @GetMapping("/{id}")
    Page show(@PathVariable UUID id, @AuthenticationPrincipal Caller.SignedIn caller) {
        var page = reader.page(reader.organisation(id));
        return Page.of(templates.billingPartnership(
                page, PagePanel.at(PagePanel.Place.PARTNERSHIP, panels.stream(), caller, id.toString())));
    }

    @GetMapping("/list-prices")
    Page listPrices() {
        return Page.of(templates.billingListPrices(prices.listPrices(), ListPriceForm.EMPTY, FormErrors.NONE));
    }

    @PostMapping("/list-prices")
    View list(@ModelAttribute ListPriceForm form) {
        try {
            var price = desk.list(form).price();
            return Redirect.to("/partnerships/list-prices").saying("billing.list.recorded", price.text());
        } catch (Invalid e) {
            return Page.refused(templates.billingListPrices(prices.listPrices(), form, FormErrors.of(e)));
        }
    }
}
