package org.matricula.coaching.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner in a coach's list.
 *
 * @param followUp   the day of the coach's next follow-up; null without one
 * @param lastActive null where the wording doesn't name it
 */
public record CaseRow(
        UUID learnerId,
        String givenName,
        String zone,
        @Nullable LocalDate followUp,
        @Nullable Instant lastActive,
        Instant since) {

    public boolean isOverdue(LocalDate today) {
        return followUp != null && followUp.isBefore(today);
    }
}
