package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.rule.Selection;

/**
 * Awards one achievement to everybody who earned it by past results and has not got it.
 *
 * @param cursor   the last learner done of the part it is at
 * @param expected about how many results there were to look at when the job began; for showing how far it is
 * @param examined how many it has looked at
 * @param earned   how many of them had earned it; null for old rounds, which did not count that
 * @param awarded  how many of them it gave a credential to
 */
public record AwardJob(
        UUID id,
        UUID organisationId,
        UUID achievementId,
        Selection selection,
        Manner manner,
        int part,
        @Nullable UUID cursor,
        Instant requestedAt,
        int examined,
        @Nullable Integer earned,
        int awarded,
        int expected,
        @Nullable Instant finishedAt) {

    public boolean isFinished() {
        return finishedAt != null;
    }
}
