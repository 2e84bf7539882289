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

    public Standing standing() {
        return entry.standing(now);
    }

    /** In percent of what the run teaches. */
    public BigDecimal share() {
        if (steps == 0) return BigDecimal.ZERO;
        return BigDecimal.valueOf(100L * Math.min(entry.stepsCompleted(), steps))
                .divide(BigDecimal.valueOf(steps), 0, RoundingMode.DOWN);
    }
}
