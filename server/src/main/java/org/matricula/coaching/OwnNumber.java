package org.matricula.coaching;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number a learner gave, as the learner's own data show it. */
record OwnNumber(
        UUID id,
        String number,
        Instant addedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant removedAt) {}
