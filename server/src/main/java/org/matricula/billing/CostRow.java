package org.matricula.billing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;

/**
 * A charge as people read it: who, on what, when, how much.
 *
 * @param learner      the name; null for a learner the organisation has removed, from this run or altogether, who is known by the
 *                     membership alone
 * @param membershipId null for somebody who never was a member
 */
public record CostRow(
        ChargeState state,
        @Nullable String learner,
        @Nullable UUID membershipId,
        @Nullable Course course,
        @Nullable CourseRun run) {

    public Charge charge() {
        return state.charge();
    }

    /** What to show for a course or run that is gone. */
    public String courseTitle() {
        return course == null ? "" : course.title();
    }

    public String runTitle() {
        return run == null ? "" : run.title();
    }
}
