package org.matricula.coaching;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number by which a learner can be reached.
 *
 * @param confirmedAt when it was shown to be the learner's; nothing but a code is texted before
 */
public record Phone(
        UUID learnerId,
        UUID id,
        PhoneNumber number,
        @Nullable Instant confirmedAt) {

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
