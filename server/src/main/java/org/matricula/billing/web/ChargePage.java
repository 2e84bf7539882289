package org.matricula.billing.web;

import java.util.List;
import org.matricula.billing.CostRow;
import org.matricula.billing.Money;
import org.matricula.organisation.Organisation;

/** A charge with what was written about it, as both sides read it. */
public record ChargePage(Organisation organisation, CostRow row, List<NoteView> notes) {

    /** Where the organisation reads it. */
    public String ownPath() {
        return CostsMonth.path(organisation, row.charge().id());
    }

    /** An amount of the charge's currency. */
    public Money money(long minor) {
        return new Money(minor, row.charge().currency());
    }

    /** Where partnership managers do. */
    public String managersPath() {
        return PartnershipPage.path(organisation) + "/charges/" + row.charge().id();
    }
}
