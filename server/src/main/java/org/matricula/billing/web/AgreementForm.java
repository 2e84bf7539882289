package org.matricula.billing.web;

import org.jspecify.annotations.Nullable;

/** An agreement as it was typed: slugs of provider and course, first and last day. */
public record AgreementForm(String provider, String course, String from, String until) {

    static final AgreementForm EMPTY = new AgreementForm(null, null, null, null);

    public AgreementForm(
            @Nullable String provider, @Nullable String course, @Nullable String from, @Nullable String until) {
        this.provider = Entered.or(provider, "");
        this.course = Entered.or(course, "");
        this.from = Entered.or(from, "");
        this.until = Entered.or(until, "");
    }
}
