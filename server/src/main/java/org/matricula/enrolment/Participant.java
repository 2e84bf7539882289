package org.matricula.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody on a run, as its provider sees them. */
public record Participant(
        UUID learnerId,
        String name,
        String address,
        Instant activatedAt,
        @Nullable Instant deactivatedAt) {

    /** Where a list goes on: after this participant, the latest to join first. */
    public record Position(Instant activatedAt, UUID learnerId) {}

    public Position position() {
        return new Position(activatedAt, learnerId);
    }
}
