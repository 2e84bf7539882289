package org.matricula.billing.web;

import java.util.List;
import org.matricula.billing.CostRow;
import org.matricula.billing.Prepayment;
import org.matricula.organisation.Organisation;

/** Everything agreed with one organisation, and what it asks. */
public record PartnershipPage(
        Organisation organisation,
        List<PriceView> prices,
        List<Prepayment> prepayments,
        List<AgreementView> agreements,
        List<CostRow> questions) {

    public String path() {
        return path(organisation);
    }

    static String path(Organisation organisation) {
        return "/partnerships/" + organisation.id();
    }
}
