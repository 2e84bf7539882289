package org.matricula.billing.web;

import org.jspecify.annotations.Nullable;

/** What is answered about a charge, and how much of it to credit, as it was typed; what was not sent is empty. */
public record CreditForm(String amount, String text) {

    static final CreditForm EMPTY = new CreditForm(null, null);

    public CreditForm(@Nullable String amount, @Nullable String text) {
        this.amount = Entered.or(amount, "");
        this.text = Entered.or(text, "");
    }
}
