package org.matricula.billing.web;

import java.util.List;
import org.matricula.billing.CostRow;
import org.matricula.organisation.Organisation;

/** A charge with what was written about it, as both sides read it. */
public record ChargePage(Organisation organisation, CostRow row, List<NoteView> notes) {

    /** Where the organisation reads it. */
    public String ownPath() {
        return CostsMonth.path(organisation, row.charge().id());
    }

    /** Where partnership managers do. */
    public String managersPath() {
        return PartnershipPage.path(organisation) + "/charges/" + row.charge().id();
    }
}
