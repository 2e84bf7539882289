package org.matricula.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a learner did on one step. The order in which events come makes no difference. */
record StepTrace(
        @Nullable Instant firstVisitedAt,
        @Nullable Instant lastVisitedAt,
        @Nullable Instant completedAt) {

    static final StepTrace NONE = new StepTrace(null, null, null);

    boolean isVisited() {
        return firstVisitedAt != null;
    }

    boolean isCompleted() {
        return completedAt != null;
    }

    /** Whoever does anything on a step was there. The first completion is the one that counts. */
    StepTrace after(ProgressEvent event) {
        return new StepTrace(
                earlier(firstVisitedAt, event.at()),
                later(lastVisitedAt, event.at()),
                event.kind() == ProgressEvent.Kind.COMPLETED ? earlier(completedAt, event.at()) : completedAt);
    }

    static Instant earlier(@Nullable Instant known, Instant other) {
        return known != null && known.isBefore(other) ? known : other;
    }

    static Instant later(@Nullable Instant known, Instant other) {
        return known != null && known.isAfter(other) ? known : other;
    }
}
