package org.matricula.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.matricula.platform.Invalid;

/**
 * How those who don't answer are reminded: so many days after the invitation, and after each reminder, at the same local
 * time on the organisation's calendar. Reminders sent by hand count.
 *
 * @param afterDays 1 to {@value #MOST_DAYS}
 * @param atMost    how many in all, 1 to {@value #MOST_REMINDERS}
 */
public record ReminderPlan(int afterDays, int atMost) {

    public static final int MOST_DAYS = 60;
    public static final int MOST_REMINDERS = 5;

    /** @throws Invalid naming {@code afterDays} or {@code atMost} */
    void require() {
        new Invalid.Collector()
                .check(afterDays >= 1 && afterDays <= MOST_DAYS, "afterDays", "invitation.remind.days", MOST_DAYS)
                .check(atMost >= 1 && atMost <= MOST_REMINDERS, "atMost", "invitation.remind.times", MOST_REMINDERS)
                .orThrow();
    }

    /** When the next is due; empty if there were enough. {@code last} is the mail before it, {@code sent} counts reminders. */
    Optional<Instant> next(Instant last, int sent, ZoneId zone) {
        return sent >= atMost
                ? Optional.empty()
                : Optional.of(last.atZone(zone).plusDays(afterDays).toInstant());
    }
}
