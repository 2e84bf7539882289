package org.matricula.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Gone;
import org.matricula.platform.text.Text;

/**
 * A link that was mailed to somebody who has an account. It works once, until it expires.
 *
 * @param address  where it was sent
 * @param timeZone of the account, in which its end is told
 */
public record Link(
        UUID accountId,
        String address,
        Instant expiresAt,
        @Nullable Instant usedAt,
        String timeZone) {

    /** @throws Gone if it was used or has expired, saying when */
    Link usable(Instant now) {
        if (usedAt != null) throw new Gone("account.link.used", told(usedAt));
        if (!now.isBefore(expiresAt)) throw new Gone("account.link.ended", told(expiresAt));
        return this;
    }

    /** Whether this is the address it was sent to, however it is written. */
    boolean wentTo(String entered) {
        var normal = EmailAddress.parse(address).map(EmailAddress::normal);
        return normal.isPresent() && normal.equals(EmailAddress.parse(entered).map(EmailAddress::normal));
    }

    private String told(Instant instant) {
        return Text.dateTime(instant, Text.locale(), ZoneId.of(timeZone));
    }
}
