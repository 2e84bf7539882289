package org.matricula.delivery.web;

import org.jspecify.annotations.Nullable;
import org.matricula.enrolment.Adjustment;
import org.matricula.platform.Invalid;

/** What a learner is granted, as it was typed. */
public record AdjustmentForm(
        @Nullable String extraDays,
        @Nullable String extraAttempts,
        @Nullable Boolean opensAll,
        @Nullable Boolean noWait,
        @Nullable String reason) {

    static AdjustmentForm of(Adjustment adjustment) {
        return new AdjustmentForm(
                Integer.toString(adjustment.extraDays()),
                Integer.toString(adjustment.extraAttempts()),
                adjustment.opensAll(),
                adjustment.noWait(),
                adjustment.reason());
    }

    /** @throws Invalid naming what is no whole number */
    Adjustment read() {
        var wrong = new Invalid.Collector();
        var adjustment = new Adjustment(
                number(extraDays, "extraDays", "delivery.grading.days-wrong", wrong),
                number(extraAttempts, "extraAttempts", "delivery.grading.attempts-wrong", wrong),
                Boolean.TRUE.equals(opensAll),
                Boolean.TRUE.equals(noWait),
                reason == null ? "" : reason);
        wrong.orThrow();
        return adjustment;
    }

    private static int number(@Nullable String entered, String field, String sentence, Invalid.Collector wrong) {
        if (entered == null || entered.isBlank()) return 0;
        if (entered.strip().matches("\\d{1,6}")) return Integer.parseInt(entered.strip());
        wrong.check(false, field, sentence);
        return 0;
    }
}
