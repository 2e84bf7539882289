package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Awards one achievement to everybody who earned it and has not got it.
 *
 * @param expected how many had earned it when the job began; for showing how far it is
 * @param examined how many it has looked at
 * @param awarded  how many of them it gave a credential to
 */
public record AwardJob(
        UUID id,
        UUID organisationId,
        UUID achievementId,
        @Nullable UUID cursor,
        Instant requestedAt,
        int examined,
        int awarded,
        int expected,
        @Nullable Instant finishedAt) {

    public boolean isFinished() {
        return finishedAt != null;
    }
}
