package org.matricula.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's latest word about a {@link DataRequest}.
 *
 * @param withdrawnAt null while the learner agrees
 * @param wording     the number of the sentence that was agreed to, see {@link DataWording}
 */
public record DataConsent(
        UUID requestId,
        UUID learnerId,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        int wording) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
