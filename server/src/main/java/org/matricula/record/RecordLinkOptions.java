package org.matricula.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/**
 * What a learner chooses for a link.
 *
 * @param lastDay on the learner's calendar; null for a link that works until it is switched off
 * @param indexed whether search engines may list it
 * @param fixed   whether it shows the record as it was when the link was made, not as it is; chosen once
 */
public record RecordLinkOptions(
        String label, RecordFields fields, @Nullable LocalDate lastDay, boolean indexed, boolean fixed) {

    public static final RecordLinkOptions USUAL = new RecordLinkOptions("", RecordFields.USUAL, null, false);

    static final int LONGEST_LABEL = 100;
    static final int MOST_YEARS = 10;

    /** Shown with its date, unlike midnight, which people take for the end of the day it begins. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    public RecordLinkOptions {
        label = label.strip();
    }

    /** For a link that is always up to date. */
    public RecordLinkOptions(String label, RecordFields fields, @Nullable LocalDate lastDay, boolean indexed) {
        this(label, fields, lastDay, indexed, false);
    }

    RecordLinkOptions showing(RecordFields others) {
        return new RecordLinkOptions(label, others, lastDay, indexed, fixed);
    }

    /**
     * A credential has a page of its own, which bears the name of whoever earned it and says what: hiding those here
     * while linking there would hide nothing.
     *
     * @param today of the learner
     * @throws Invalid with a sentence for {@code label}, {@code lastDay} or {@code fields}
     */
    void check(LocalDate today) {
        var tells = fields.name() && fields.grades();
        new Invalid.Collector()
                .check(label.length() <= LONGEST_LABEL, "label", "record.link.label-long", LONGEST_LABEL)
                .check(lastDay == null || !lastDay.isBefore(today), "lastDay", "record.link.last-day-past")
                .check(
                        lastDay == null || !lastDay.isAfter(today.plusYears(MOST_YEARS)),
                        "lastDay",
                        "record.link.last-day-far",
                        MOST_YEARS)
                .check(!fields.credentials() || tells, "fields", "record.link.credentials-tell")
                .orThrow();
    }

    /** From then on it doesn't work: one minute before the last day ends in this zone. */
    @Nullable
    Instant expiresAt(ZoneId zone) {
        return lastDay == null ? null : lastDay.atTime(LAST_MINUTE).atZone(zone).toInstant();
    }
}
