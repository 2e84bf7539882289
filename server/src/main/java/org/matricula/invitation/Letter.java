package org.matricula.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the mail of an invitation needs beside the invitation.
 *
 * @param greeting   of its batch, like {@code closing}
 * @param afterDays  of the plan of its batch, else of its run; null for no reminders, like {@code atMost}
 * @param reminders  how many were sent before
 */
record Letter(
        UUID id,
        String name,
        String greeting,
        String closing,
        @Nullable Integer afterDays,
        @Nullable Integer atMost,
        int reminders) {

    /** When to remind of it after a mail at {@code now}; {@code sent} counts reminders, this mail among them. */
    Optional<Instant> remindAt(Instant now, int sent, ZoneId zone) {
        return afterDays == null || atMost == null
                ? Optional.empty()
                : new ReminderPlan(afterDays, atMost).next(now, sent, zone);
    }
}
