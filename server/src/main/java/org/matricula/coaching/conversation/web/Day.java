package org.matricula.coaching.conversation.web;

import static org.matricula.platform.text.Text.date;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day of a calendar, in words. */
public final class Day {

    private Day() {}

    /** As browsers send it; null for what is no day. */
    static @Nullable LocalDate parse(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public static String words(LocalDate day) {
        return date(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}
