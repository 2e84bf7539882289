package org.matricula.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;

/**
 * That an organisation may invite to another provider's invite-only courses and to later runs of its open ones.
 *
 * @param courseId the only course it is about; null: all of the provider's
 * @param untilAt  the first moment it doesn't cover any more; null: no end is agreed
 * @param endedAt  when it was ended early, else null
 */
public record Agreement(
        UUID id,
        UUID organisationId,
        UUID providerId,
        @Nullable UUID courseId,
        Instant fromAt,
        @Nullable Instant untilAt,
        Instant recordedAt,
        @Nullable Instant endedAt) {

    public enum State {
        TO_COME,
        IN_FORCE,
        OVER
    }

    public State state(Instant now) {
        var isOver = endedAt != null && !now.isBefore(endedAt) || untilAt != null && !now.isBefore(untilAt);
        if (isOver) return State.OVER;
        return now.isBefore(fromAt) ? State.TO_COME : State.IN_FORCE;
    }

    boolean covers(Course course, Instant at) {
        return state(at) == State.IN_FORCE
                && providerId.equals(course.organisationId())
                && (courseId == null || courseId.equals(course.id()));
    }
}
