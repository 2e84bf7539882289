package org.matricula.billing.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.matricula.billing.Basis;

/** A price as it was typed; what was not sent is empty. {@code course} is a slug, {@code validFrom} a day. */
public record PriceForm(String basis, String currency, String amount, String course, String validFrom) {

    public PriceForm(
            @Nullable String basis,
            @Nullable String currency,
            @Nullable String amount,
            @Nullable String course,
            @Nullable String validFrom) {
        this.basis = Entered.or(basis, "");
        this.currency = Entered.or(currency, "");
        this.amount = Entered.or(amount, "");
        this.course = Entered.or(course, "");
        this.validFrom = Entered.or(validFrom, "");
    }

    static PriceForm of(String currency) {
        return new PriceForm("", currency, "", "", "");
    }

    @Nullable
    Basis chosen() {
        return Arrays.stream(Basis.values())
                .filter(one -> one.name().equals(basis))
                .findFirst()
                .orElse(null);
    }
}
