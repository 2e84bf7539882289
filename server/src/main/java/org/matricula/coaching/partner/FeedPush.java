package org.matricula.coaching.partner;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.matricula.platform.sftp.SftpTarget;

/**
 * Where a partner's file of learners is brought every day.
 *
 * @param partner   who was meant when it was set up; for another nothing is brought
 * @param publicKey the line for the server's {@code authorized_keys}
 * @param hour      of the day on the provider's calendar, 0 to 23
 * @param nextAt    when it is brought next
 * @param failed    how many times it failed in a row
 */
public record FeedPush(
        UUID offerId, String partner, SftpTarget target, String publicKey, int hour, Instant nextAt, int failed) {

    /** @return the next time after this one at which the clock of this zone shows the hour */
    static Instant next(Instant now, int hour, ZoneId zone) {
        var today = ZonedDateTime.ofInstant(now, zone).toLocalDate();
        var time = today.atTime(hour, 0).atZone(zone).toInstant();
        return time.isAfter(now)
                ? time
                : today.plusDays(1).atTime(hour, 0).atZone(zone).toInstant();
    }
}
