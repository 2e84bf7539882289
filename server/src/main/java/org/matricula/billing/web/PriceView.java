package org.matricula.billing.web;

import org.jspecify.annotations.Nullable;
import org.matricula.billing.AgreedPrice;
import org.matricula.billing.Money;

/**
 * A price as a partnership's page shows it.
 *
 * @param course title of the only course it is for; null for all
 * @param today  what it comes to today; null if it has ended, or the list has no such currency
 */
public record PriceView(
        AgreedPrice agreed,
        @Nullable String course,
        @Nullable Money today,
        boolean counts,
        boolean toCome) {}
