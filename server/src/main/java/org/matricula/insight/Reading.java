package org.matricula.insight;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * When take-up is read: so many calendar months after each learner became eligible, at the same local time on the
 * provider's calendar; 31 August and six months is the last of February. Who sends at that moment still counts.
 */
public enum Reading {
    SIX(6),
    NINE(9);

    private final int months;

    Reading(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** From when on all who became eligible in that month have had their time. */
    public Instant from(YearMonth cohort, ZoneId zone) {
        return cohort.plusMonths(months + 1L).atDay(1).atStartOfDay(zone).toInstant();
    }

    public boolean isDue(YearMonth cohort, ZoneId zone, Instant now) {
        return !now.isBefore(from(cohort, zone));
    }
}
