package org.matricula.credential.design.web;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A period as forms have it.
 *
 * @param count a number, or a whole ISO 8601 period where one unit isn't enough
 * @param unit  D, M or Y
 */
record EnteredPeriod(String count, String unit) {

    private static final int MONTHS = 12;

    static EnteredPeriod of(@Nullable String iso) {
        if (iso == null) return new EnteredPeriod("", "");
        var period = Period.parse(iso);
        var months = period.toTotalMonths();
        if (months > 0 && period.getDays() > 0) return new EnteredPeriod(iso, "");
        if (months == 0) return new EnteredPeriod(String.valueOf(period.getDays()), "D");
        return months % MONTHS == 0
                ? new EnteredPeriod(String.valueOf(months / MONTHS), "Y")
                : new EnteredPeriod(String.valueOf(months), "M");
    }

    String unitOr(String other) {
        return unit.isEmpty() ? other : unit;
    }

    /** Null for none; what is no period is refused by whoever reads it. */
    @Nullable
    String iso() {
        var typed = count.strip();
        if (typed.isEmpty()) return null;
        return typed.matches("\\d{1,6}") ? "P" + typed + unit : typed;
    }
}
