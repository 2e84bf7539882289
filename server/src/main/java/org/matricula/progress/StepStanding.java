package org.matricula.progress;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.progress.ProgressEvent.Kind;

/** When a learner first and last was on a step, and when they completed it: null until they did. */
public record StepStanding(
        UUID stepId,
        Instant firstVisitedAt,
        Instant lastVisitedAt,
        @Nullable Instant completedAt) {

    /** Events that say the same. */
    Stream<ProgressEvent> events(UUID learnerId, UUID runId) {
        var visits = Stream.of(firstVisitedAt, lastVisitedAt)
                .distinct()
                .map(at -> event(learnerId, runId, Kind.VISITED, at));
        return completedAt == null
                ? visits
                : Stream.concat(visits, Stream.of(event(learnerId, runId, Kind.COMPLETED, completedAt)));
    }

    private ProgressEvent event(UUID learnerId, UUID runId, Kind kind, Instant at) {
        var id = ProgressEvent.id("standing", runId + " " + stepId + " " + kind + " " + at);
        return new ProgressEvent(learnerId, runId, id, kind, stepId, at, null, "standing");
    }
}
