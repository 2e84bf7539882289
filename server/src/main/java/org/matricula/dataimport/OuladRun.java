package org.matricula.dataimport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.matricula.catalogue.CourseRun;

/** A presentation with the calendar it counts its days on: day 0 is the day it starts. */
record OuladRun(CourseRun run, LocalDate start, ZoneId zone) {

    private static final Pattern CODE = Pattern.compile("(\\d{4})([BJ])");

    /** The first instant of a day; days before the start are negative. */
    Instant day(int day) {
        return day(start, day, zone);
    }

    static Instant day(LocalDate start, int day, ZoneId zone) {
        return start.plusDays(day).atStartOfDay(zone).toInstant();
    }

    /** B presentations start in February and J presentations in October; the data says no more, so on the first. */
    static LocalDate startOf(String presentation) {
        var code = CODE.matcher(presentation);
        if (!code.matches()) throw new BadRow("dataimport.reason.presentation", "code_presentation");
        return LocalDate.of(Integer.parseInt(code.group(1)), code.group(2).equals("B") ? 2 : 10, 1);
    }

    /** When it ended. */
    Instant end() {
        var end = run.endsAt();
        return end == null ? run.startsAt() : end;
    }
}
