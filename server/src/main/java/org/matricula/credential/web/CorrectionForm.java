package org.matricula.credential.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.DocumentChanges;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What was entered to correct a credential; what was left empty stays as it is. */
public record CorrectionForm(
        @Nullable String holder,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate awarded,
        @Nullable String narrative,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
        @Nullable String reason) {

    static final CorrectionForm EMPTY = new CorrectionForm(null, null, null, null, null);

    DocumentChanges changes(ZoneId zone) {
        return new DocumentChanges(
                text(holder),
                awarded == null ? null : awarded.atStartOfDay(zone).toInstant(),
                text(narrative),
                endOf(until, zone));
    }

    /** The day counts: it ends when the next begins, where the issuer is. */
    static @Nullable Instant endOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static @Nullable String text(@Nullable String entered) {
        return entered == null || entered.isBlank() ? null : entered.strip();
    }
}
