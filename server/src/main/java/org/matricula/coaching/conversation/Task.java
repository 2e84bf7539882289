package org.matricula.coaching.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done by a day: by the learner, or a follow-up of the coach.
 *
 * @param dueOn  on the calendar of whoever it is for
 * @param doneAt null while it is open
 */
public record Task(
        UUID learnerId,
        UUID id,
        UUID offerId,
        Owner owner,
        String title,
        LocalDate dueOn,
        @Nullable Instant doneAt) {

    public static final int LONGEST = 200;

    /** Whose it is. */
    public enum Owner {
        LEARNER,
        COACH
    }

    public boolean isDone() {
        return doneAt != null;
    }

    /** @param today on the calendar of whoever it is for */
    public boolean isOverdue(LocalDate today) {
        return !isDone() && dueOn.isBefore(today);
    }
}
