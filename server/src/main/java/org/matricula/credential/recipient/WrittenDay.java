package org.matricula.credential.recipient;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/**
 * A day as people and spreadsheets write it: 2026-05-23, with a time after it or without, or 23.5.2026. With slashes it could
 * be read in two ways, so it isn't read at all.
 */
final class WrittenDay {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

    private WrittenDay() {}

    static Optional<LocalDate> parse(String text) {
        var day = text.strip().replaceFirst("[T ]\\d{2}:\\d{2}.*$", "");
        for (var form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(day, form));
            } catch (DateTimeParseException other) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }
}
