package org.matricula.record;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;

/**
 * A person's way through one run of a course.
 *
 * @param percentage the mark of this run alone; null where none is known
 * @param at         when it was decided or left; null while it is open
 */
public record CourseAttempt(
        Course course,
        CourseRun run,
        Outcome outcome,
        @Nullable BigDecimal percentage,
        @Nullable Instant at) {

    /** How it went, or where it stands; what says more comes first. */
    public enum Outcome {
        DISTINCTION,
        PASS,
        FAIL,
        /** The run has ended, and no grade is known yet. */
        UNDECIDED,
        RUNNING,
        /** The run has not begun. */
        AHEAD,
        WITHDRAWN,
        /** On the audit track, on which nothing verified can be earned. */
        AUDITED,
        /** It came to its end, and how it went isn't shown. */
        TAKEN
    }

    /** One that came to its end on a track that counts: failed ones do, withdrawn ones don't (*Programme records*, 2). */
    public boolean counts() {
        return switch (outcome) {
            case DISTINCTION, PASS, FAIL, UNDECIDED, TAKEN -> true;
            case WITHDRAWN, AUDITED, RUNNING, AHEAD -> false;
        };
    }

    /** That it came to its end, not how; what is open, left or audited says nothing of a result. */
    CourseAttempt withoutResult() {
        var hidden = switch (outcome) {
            case DISTINCTION, PASS, FAIL -> Outcome.TAKEN;
            case UNDECIDED, RUNNING, AHEAD, WITHDRAWN, AUDITED, TAKEN -> outcome;
        };
        return new CourseAttempt(course, run, hidden, null, at);
    }

    public boolean isOpen() {
        return outcome == Outcome.RUNNING || outcome == Outcome.AHEAD;
    }
}
