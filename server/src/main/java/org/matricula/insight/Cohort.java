package org.matricula.insight;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/** Those who became eligible in one month on the provider's calendar and want the same, as they were counted. */
record Cohort(YearMonth month, Want want, Map<Figure, Integer> counted) {

    /** With the readings that are due; a cohort that is too young has none. */
    Figures figures(ZoneId zone, Instant now) {
        var figures = new EnumMap<>(counted);
        due(figures, Reading.SIX, Figure.DUE_SIX, Figure.BY_SIX, zone, now);
        due(figures, Reading.NINE, Figure.DUE_NINE, Figure.BY_NINE, zone, now);
        return new Figures(figures);
    }

    private void due(
            Map<Figure, Integer> figures, Reading reading, Figure whole, Figure part, ZoneId zone, Instant now) {
        var due = reading.isDue(month, zone, now);
        figures.put(whole, due ? counted.getOrDefault(Figure.ELIGIBLE, 0) : 0);
        if (!due) figures.put(part, 0);
    }
}
