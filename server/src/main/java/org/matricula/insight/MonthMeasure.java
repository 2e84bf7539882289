package org.matricula.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Those who became eligible in one month.
 *
 * @param dueAtSix  from when on the take-up at six months can be read; it can by now if {@code isSixDue}
 */
public record MonthMeasure(
        YearMonth month, Figures figures, Instant dueAtSix, Instant dueAtNine, boolean isSixDue, boolean isNineDue) {

    static MonthMeasure of(YearMonth month, Figures figures, ZoneId zone, Instant now) {
        return new MonthMeasure(
                month,
                figures,
                Reading.SIX.from(month, zone),
                Reading.NINE.from(month, zone),
                Reading.SIX.isDue(month, zone, now),
                Reading.NINE.isDue(month, zone, now));
    }

    /** In percent; null if it isn't due, or can't be shown. */
    public @Nullable BigDecimal atSix() {
        return figures.share(Figure.BY_SIX, Figure.DUE_SIX);
    }

    public @Nullable BigDecimal atNine() {
        return figures.share(Figure.BY_NINE, Figure.DUE_NINE);
    }

    /** Cohorts whose readings are due alike have a sum that can be read. */
    int age() {
        if (isNineDue) return 2;
        return isSixDue ? 1 : 0;
    }
}
