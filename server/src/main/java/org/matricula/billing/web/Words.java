package org.matricula.billing.web;

import org.jspecify.annotations.Nullable;

/** What is written about a charge, as sent; empty if nothing was. */
record Words(String text) {

    Words(@Nullable String text) {
        this.text = Entered.or(text, "");
    }
}
