package org.matricula.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/**
 * What somebody chooses who sends invitations.
 *
 * @param onlyAddress whether only whoever has shown that the address invited is theirs may accept
 * @param lastDay     on which they can be accepted, on the organisation's calendar; null to leave it to the rule, which
 *                    goes before a later day
 * @param greeting    plain text above the mail; may be empty
 * @param closing     plain text below it; may be empty
 * @param reminders   null to leave it to the run's plan
 */
public record SendingOptions(
        boolean onlyAddress,
        @Nullable LocalDate lastDay,
        String greeting,
        String closing,
        @Nullable ReminderPlan reminders) {

    public static final int LONGEST_TEXT = 2_000;

    /** As it is if nobody chooses anything. */
    public static final SendingOptions NONE = new SendingOptions(false, null, "", "", null);

    public SendingOptions {
        greeting = greeting.strip();
        closing = closing.strip();
    }

    /** The same, for whoever has the address alone. */
    public SendingOptions onlyToAddress() {
        return new SendingOptions(true, lastDay, greeting, closing, reminders);
    }

    /** @throws Invalid naming {@code lastDay}, {@code greeting}, {@code closing}, {@code afterDays} or {@code atMost} */
    void require(ZoneId zone, Instant now) {
        var wrong = new Invalid.Collector()
                .check(
                        lastDay == null || !lastDay.isBefore(LocalDate.ofInstant(now, zone)),
                        "lastDay",
                        "invitation.last-day.past")
                .check(greeting.length() <= LONGEST_TEXT, "greeting", "invitation.text.long", LONGEST_TEXT)
                .check(closing.length() <= LONGEST_TEXT, "closing", "invitation.text.long", LONGEST_TEXT);
        wrong.orThrow();
        if (reminders != null) reminders.require();
    }

    /** The end of the last day; null where none was chosen. */
    @Nullable
    Instant ends(ZoneId zone) {
        return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
