package org.matricula.billing.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/** Days as partnership managers enter them, on the organisation's calendar. */
public record Days(ZoneId zone) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /** The first moment of the day; null, which means at once, if none was entered or it is today. */
    @Nullable
    Instant from(String entered, String field, Instant now, Invalid.Collector wrong) {
        var day = day(entered, field, wrong);
        return day == null || day.equals(LocalDate.ofInstant(now, zone))
                ? null
                : day.atStartOfDay(zone).toInstant();
    }

    /** The first moment after the day; null if none was entered. */
    @Nullable
    Instant until(String entered, String field, Invalid.Collector wrong) {
        var day = day(entered, field, wrong);
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The zone in a word: "London". */
    public String place() {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static @Nullable LocalDate day(String entered, String field, Invalid.Collector wrong) {
        if (entered.isBlank()) return null;
        try {
            var day = LocalDate.parse(entered.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) return day;
        } catch (DateTimeException e) {
            // Said below, like a year that can't be meant.
        }
        wrong.check(false, field, "billing.day.wrong");
        return null;
    }
}
