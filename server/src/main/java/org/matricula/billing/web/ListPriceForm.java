package org.matricula.billing.web;

import org.jspecify.annotations.Nullable;

/** A list price as it was typed. */
public record ListPriceForm(String currency, String amount, String validFrom) {

    static final ListPriceForm EMPTY = new ListPriceForm(null, null, null);

    public ListPriceForm(@Nullable String currency, @Nullable String amount, @Nullable String validFrom) {
        this.currency = Entered.or(currency, "");
        this.amount = Entered.or(amount, "");
        this.validFrom = Entered.or(validFrom, "");
    }
}
