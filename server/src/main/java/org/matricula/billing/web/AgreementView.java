package org.matricula.billing.web;

import org.jspecify.annotations.Nullable;
import org.matricula.billing.Agreement;

/** An agreement with the names in it; {@code course} is null for all of the provider's. */
public record AgreementView(
        Agreement agreement, String provider, @Nullable String course, Agreement.State state) {}
