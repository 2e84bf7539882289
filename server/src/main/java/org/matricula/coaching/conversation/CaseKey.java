package org.matricula.coaching.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * After whom a list of cases goes on: by the day of the next follow-up, then by learner. As text {@code 2026-11-24~id}.
 *
 * @param followUp {@link #NEVER} for those without
 */
public record CaseKey(LocalDate followUp, UUID learnerId) {

    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    public static final CaseKey START = new CaseKey(LocalDate.of(1, 1, 1), new UUID(0, 0));

    static CaseKey of(CaseRow row) {
        return new CaseKey(row.followUp() == null ? NEVER : row.followUp(), row.learnerId());
    }

    /** What isn't a key stands for the start. */
    public static CaseKey parse(@Nullable String text) {
        if (text == null || !text.contains("~")) return START;
        try {
            var parts = text.split("~", 2);
            return new CaseKey(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return START;
        }
    }

    @Override
    public String toString() {
        return followUp + "~" + learnerId;
    }
}
