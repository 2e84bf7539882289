package org.matricula.pathway;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a pathway is for holders of a programme's record. Learners see it once the programme's provider has approved.
 *
 * @param reason why the provider declined or ended it, for the institution; may be empty
 */
public record Pairing(
        UUID pathwayId,
        UUID programmeId,
        Minimum minimum,
        State state,
        String reason,
        Instant proposedAt,
        @Nullable Instant answeredAt) {

    /** Where it stands between institution and provider. */
    public enum State {
        PROPOSED,
        APPROVED,
        DECLINED,
        /** By either side, after it was approved. What was sent by it goes on. */
        ENDED
    }
}
