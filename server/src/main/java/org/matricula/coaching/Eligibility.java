package org.matricula.coaching;

import java.time.LocalDate;
import java.util.UUID;

/** Whether a learner is one whom coaching is for, and why not (*Coaching*, 1). */
public sealed interface Eligibility {

    /** @param goesOn whether a verified enrolment in a coached course goes on, so that consent would hold */
    record Eligible(UUID courseId, LocalDate lastActive, boolean goesOn) implements Eligibility {}

    /** In no course that coaching comes with. */
    record NotEnrolled() implements Eligibility {}

    /** Took a coached course without a verified track: an extra that the audit track can't bear. */
    record OnAudit(UUID courseId) implements Eligibility {}

    /** Left the last verified place in a coached course. */
    record Left(UUID courseId, LocalDate on) implements Eligibility {}

    /** @param days between the last activity and today, both by date in {@code zone}'s calendar */
    record Inactive(UUID courseId, LocalDate lastActive, long days) implements Eligibility {}

    default boolean isEligible() {
        return this instanceof Eligible;
    }
}
