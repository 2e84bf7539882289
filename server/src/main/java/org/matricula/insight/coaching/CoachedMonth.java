package org.matricula.insight.coaching;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How many learners consented to coaching at some time of a month, to check an invoice by.
 *
 * @param partner by whom; empty for the provider's own coaches
 * @param coached null if it can't be shown
 */
public record CoachedMonth(
        String partner, YearMonth month, @Nullable Integer coached) {}
