package org.matricula.billing.web;

import java.util.List;
import java.util.UUID;
import org.matricula.billing.AgreedPrice;
import org.matricula.billing.Agreement;
import org.matricula.billing.Agreements;
import org.matricula.billing.ListPrice;
import org.matricula.billing.Prepayment;
import org.matricula.billing.Prices;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs of the platform. */
@RestController
@RequestMapping("/api/v1/partnerships")
class PartnershipApi {

    record Price(AgreedPrice agreed, boolean counts, boolean toCome) {}

    record Partnership(
            UUID organisationId,
            String organisation,
            List<Price> prices,
            List<Prepayment> prepayments,
            List<Agreement> agreements,
            List<ChargeAnswer> questions) {

        static Partnership of(PartnershipPage page) {
            return new Partnership(
                    page.organisation().id(),
                    page.organisation().slug(),
                    page.prices().stream()
                            .map(price -> new Price(price.agreed(), price.counts(), price.toCome()))
                            .toList(),
                    page.prepayments(),
                    page.agreements().stream().map(AgreementView::agreement).toList(),
                    page.questions().stream().map(ChargeAnswer::of).toList());
        }
    }

    private final PartnershipReader reader;
    private final PartnershipDesk desk;
    private final Prices prices;
    private final Agreements agreements;

    PartnershipApi(PartnershipReader reader, PartnershipDesk desk, Prices prices, Agreements agreements) {
        this.reader = reader;
        this.desk = desk;
        this.prices = prices;
        this.agreements = agreements;
    }

    @GetMapping
    List<PartnerRow> list() {
        return reader.all();
    }

    @GetMapping("/{id}")
    Partnership show(@PathVariable UUID id) {
        return Partnership.of(reader.page(reader.organisation(id)));
    }

    @GetMapping("/list-prices")
    List<ListPrice> listPrices() {
        return prices.listPrices();
    }

    @PostMapping("/list-prices")
    @ResponseStatus(HttpStatus.CREATED)
    ListPrice list(@RequestBody ListPriceForm wanted) {
        return desk.list(wanted);
    }

    @PostMapping("/{id}/prices")
    @ResponseStatus(HttpStatus.CREATED)
    AgreedPrice agree(@PathVariable UUID id, @RequestBody PriceForm wanted) {
        return desk.agree(reader.organisation(id), wanted);
    }

    @PostMapping("/{id}/prepayments")
    @ResponseStatus(HttpStatus.CREATED)
    Prepayment prepay(@PathVariable UUID id, @RequestBody PrepaymentForm wanted) {
        return desk.prepay(reader.organisation(id), wanted);
    }

    @PostMapping("/{id}/agreements")
    @ResponseStatus(HttpStatus.CREATED)
    Agreement agree(@PathVariable UUID id, @RequestBody AgreementForm wanted) {
        return desk.agree(reader.organisation(id), wanted);
    }

    @PostMapping("/{id}/agreements/{agreement}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @PathVariable UUID agreement) {
        agreements.end(reader.organisation(id).id(), agreement);
    }
}
