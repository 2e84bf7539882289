package org.matricula.billing.web;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.billing.CostMonth;
import org.matricula.billing.CostRow;
import org.matricula.organisation.Organisation;

/** One month's charges. {@code next} is the last charge shown if there are more, else null. */
public record CostsMonth(
        Organisation organisation,
        YearMonth month,
        List<CostMonth> sums,
        List<CostRow> rows,
        boolean first,
        @Nullable UUID next) {

    public String path() {
        return costs() + "/" + month;
    }

    public String costs() {
        return CostsPage.path(organisation);
    }

    public String path(CostRow row) {
        return path(organisation, row.charge().id());
    }

    static String path(Organisation organisation, UUID charge) {
        return organisation.path() + "/learning-manager/charges/" + charge;
    }
}
