package org.matricula.learningmanager.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.roll.RollEntry;
import org.matricula.roll.Standing;

/**
 * How a learner gets on in one run.
 *
 * @param steps how many the run teaches now; 0 if nothing is published here
 */
public record LearnerRun(RollEntry entry, Course course, CourseRun run, int steps, Instant now) {

    /** The key of the word that says where the learner stands. */
    public String standing() {
        return "learningmanager.standing." + state();
    }

    /** Of the icon beside that word. */
    public String icon() {
        return switch (state()) {
            case COMPLETED -> "check-circle";
            case LEFT -> "box-arrow-right";
            case STALLED, NOT_STARTED -> "pause-circle";
            default -> "play-circle";
        };
    }

    /** What kind of standing it is, for its colour. */
    public String kind() {
        return switch (state()) {
            case COMPLETED -> "good";
            case STALLED, NOT_STARTED -> "warn";
            default -> "quiet";
        };
    }

    /** In percent of what the run teaches. */
    public BigDecimal share() {
        if (steps == 0) return BigDecimal.ZERO;
        return BigDecimal.valueOf(100L * Math.min(entry.stepsCompleted(), steps))
                .divide(BigDecimal.valueOf(steps), 0, RoundingMode.DOWN);
    }

    private Standing state() {
        if (entry.completedAt() != null) return Standing.COMPLETED;
        if (entry.hasLeft()) return Standing.LEFT;
        if (entry.lastVisitedAt() == null) return Standing.NOT_STARTED;
        var quiet = now.minus(Standing.STALLED_AFTER);
        return entry.lastVisitedAt().isBefore(quiet) ? Standing.STALLED : Standing.TAKING_PART;
    }
}
