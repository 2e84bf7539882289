package org.matricula.platform.sms;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When nobody's phone should ring, by the clock on their own wall; {@code from} belongs to them, {@code until} doesn't.
 * The same time twice is no quiet hours at all.
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** The first moment, not before {@code wanted}, at which a phone in this zone may ring. */
    public Instant earliest(Instant wanted, ZoneId zone) {
        var local = wanted.atZone(zone);
        if (!isQuiet(local.toLocalTime())) return wanted;
        var day = local.toLocalTime().isBefore(until)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        // Where the clock shows this time twice, it is quiet until the second one.
        return day.atTime(until).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        if (from.isBefore(until)) return !time.isBefore(from) && time.isBefore(until);
        return from.isAfter(until) && (!time.isBefore(from) || time.isBefore(until));
    }
}
