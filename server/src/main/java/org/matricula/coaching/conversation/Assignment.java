package org.matricula.coaching.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody coaches a learner (*Coaching*, 7). It is never changed but ended; a handover ends one and makes another.
 *
 * @param coachId account of the coach
 * @param until   null while it is in force
 * @param givenBy account of whoever gave it; null for the rule that gives a learner to the coach with the fewest
 */
public record Assignment(
        UUID learnerId,
        UUID id,
        UUID offerId,
        UUID coachId,
        Instant since,
        @Nullable Instant until,
        @Nullable UUID givenBy) {}
