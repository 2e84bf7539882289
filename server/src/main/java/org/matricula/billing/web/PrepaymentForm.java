package org.matricula.billing.web;

import org.jspecify.annotations.Nullable;

/** A prepayment as it was typed; {@code unit} is ENROLMENTS or SUM. */
public record PrepaymentForm(String unit, String paid, String currency, String reference) {

    static final PrepaymentForm EMPTY = new PrepaymentForm(null, null, null, null);

    public PrepaymentForm(
            @Nullable String unit, @Nullable String paid, @Nullable String currency, @Nullable String reference) {
        this.unit = Entered.or(unit, "ENROLMENTS");
        this.paid = Entered.or(paid, "");
        this.currency = Entered.or(currency, "");
        this.reference = Entered.or(reference, "");
    }

    public boolean isSum() {
        return unit.equals("SUM");
    }
}
