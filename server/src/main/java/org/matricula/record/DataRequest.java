package org.matricula.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom, and what for, a provider wants to hand the records of a programme's learners (*Programme records*, 8). What
 * learners agree to never changes: another recipient or purpose is another request.
 *
 * @param closedAt from then on nobody is asked and nothing is exported; null while it is open
 */
public record DataRequest(
        UUID id,
        UUID organisationId,
        UUID programmeId,
        String recipient,
        String purpose,
        Instant madeAt,
        @Nullable UUID madeBy,
        @Nullable Instant closedAt) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
