package org.matricula.credential.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;

/**
 * What has to be achieved for an award (*Badges and credentials*, 1): any parcel of learning whose result is on file.
 * What somebody assessed is no rule: whoever assesses awards it by {@link org.matricula.credential.Awards}.
 */
public sealed interface Rule {

    /**
     * A verified certificate of a course.
     *
     * @param runIds      earned in one of these runs; empty for any run of the course
     * @param minimum     the least mark in percent; null for any, also none
     * @param distinction whether only a pass with distinction will do
     */
    record CoursePassed(
            UUID courseId, List<UUID> runIds, @Nullable BigDecimal minimum, boolean distinction) implements Rule {

        public CoursePassed {
            runIds = List.copyOf(runIds);
        }

        /** Any run, any mark. */
        public static CoursePassed of(UUID courseId) {
            return new CoursePassed(courseId, List.of(), null, false);
        }

        /** The same, earned in this run. */
        public CoursePassed in(UUID runId) {
            return new CoursePassed(courseId, List.of(runId), minimum, distinction);
        }

        boolean isOf(UUID runId) {
            return runIds.isEmpty() || runIds.contains(runId);
        }
    }

    /** A step of a run, completed. */
    record StepCompleted(UUID runId, UUID stepId) implements Rule {}

    /** A test of a run. @param minimum the least score in percent */
    record TestPassed(UUID runId, UUID testId, BigDecimal minimum) implements Rule {}

    /** A unit inside a longer qualification: as many of a group's requirements as the group asks for. */
    record GroupMet(UUID programmeId, UUID groupId) implements Rule {}

    record ProgrammeCompleted(UUID programmeId) implements Rule {}

    /** Whether the achievement stands for just this: then each such result is one award of it. */
    default boolean isWhatStandsFor(Achievement achievement) {
        return switch (this) {
            case CoursePassed passed -> passed.courseId().equals(achievement.courseId());
            case ProgrammeCompleted completed -> completed.programmeId().equals(achievement.programmeId());
            default -> false;
        };
    }
}
