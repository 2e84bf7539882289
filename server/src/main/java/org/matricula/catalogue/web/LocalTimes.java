package org.matricula.catalogue.web;

import static org.matricula.platform.text.Text.locale;
import static org.matricula.platform.text.Text.t;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.matricula.platform.text.Text;

/** Dates of the catalogue: entered and shown on the calendar of the provider, wherever the reader is. */
public record LocalTimes(ZoneId zone) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** As an input of type {@code datetime-local} takes it. */
    public String entered(@Nullable Instant instant) {
        return instant == null
                ? ""
                : LocalDateTime.ofInstant(instant, zone)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }

    /** Null if nothing was entered, or what was entered is no moment; then it says so at the field. */
    @Nullable
    Instant read(String entered, String field, Invalid.Collector wrong) {
        if (entered.isBlank()) return null;
        try {
            var local = LocalDateTime.parse(entered.strip());
            wrong.check(
                            local.getYear() >= FIRST_YEAR && local.getYear() <= LAST_YEAR,
                            field,
                            "catalogue.date.year",
                            String.valueOf(FIRST_YEAR),
                            String.valueOf(LAST_YEAR))
                    .check(!zone.getRules().getValidOffsets(local).isEmpty(), field, "catalogue.date.skipped", place());
            return local.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            wrong.check(false, field, "catalogue.date.wrong");
            return null;
        }
    }

    /** "1 October 2026" for midnight, else "1 October 2026 at 17:30 (London)". */
    public String start(@Nullable Instant instant) {
        if (instant == null) return Text.DASH;
        return instant.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Text.date(instant, zone)
                : moment(instant);
    }

    /** "1 October 2026 at 17:30 (London)". */
    public String moment(@Nullable Instant instant) {
        return instant == null ? Text.DASH : Text.dateTime(instant, locale(), zone);
    }

    /** "30 September 2026" for midnight of 1 October, else "1 October 2026 at 17:30 (London)". */
    public String end(@Nullable Instant instant) {
        return instant == null ? Text.DASH : Text.until(instant, zone);
    }

    /** The last day before this end: "30 September 2026" for midnight of 1 October. */
    public String lastDay(Instant end) {
        return Text.lastDay(end, zone);
    }

    /** The zone in a word: "London". */
    public String place() {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** What stands under every input for a date. */
    public String help() {
        return t("catalogue.date.help", place());
    }
}
