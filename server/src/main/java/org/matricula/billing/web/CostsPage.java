package org.matricula.billing.web;

import java.time.YearMonth;
import java.util.List;
import org.matricula.billing.CostMonth;
import org.matricula.billing.Money;
import org.matricula.billing.Prepayment;
import org.matricula.organisation.Organisation;

/** An organisation's costs by month. {@code current} is this month on its calendar. */
public record CostsPage(
        Organisation organisation, YearMonth current, List<CostMonth> months, List<Prepayment> prepayments) {

    public String path() {
        return path(organisation);
    }

    static String path(Organisation organisation) {
        return organisation.path() + "/learning-manager/costs";
    }

    public String path(CostMonth month) {
        return path() + "/" + month.month();
    }

    /** What is invoiced for this month so far, a sum per currency; empty if nothing is. */
    public List<Money> toInvoice() {
        return months.stream()
                .filter(month -> month.month().equals(current))
                .map(CostMonth::invoice)
                .filter(sum -> sum.minor() > 0)
                .toList();
    }

    /** How long the month's bar is, 0 to 100: the dearest month of the same currency has the longest. */
    public int bar(CostMonth month) {
        var most = months.stream()
                .filter(other -> other.currency().equals(month.currency()))
                .mapToLong(CostMonth::amount)
                .max()
                .orElse(0);
        return most == 0 ? 0 : (int) (month.amount() * 100 / most);
    }
}
