package org.matricula.enrolment;

import java.time.Instant;
import java.time.ZoneId;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.DeliveryRules;
import org.matricula.platform.Invalid;

/**
 * What one learner has in a run beyond what everybody has.
 *
 * @param extraDays     how much longer the course may be read
 * @param extraAttempts how many more times each test may be taken
 * @param opensAll      whether weeks that open later are open already
 * @param noWait        whether the next attempt at a test needs no waiting for
 * @param reason        why, in words the learner reads too; empty if nobody said
 */
public record Adjustment(int extraDays, int extraAttempts, boolean opensAll, boolean noWait, String reason) {

    public static final Adjustment NONE = new Adjustment(0, 0, false, false, "");

    private static final int MOST_DAYS = 3660;
    private static final int MOST_ATTEMPTS = 100;
    private static final int LONGEST_REASON = 1_000;

    /** Whether the learner has anything that others don't. */
    public boolean grantsAnything() {
        return extraDays > 0 || extraAttempts > 0 || opensAll || noWait;
    }

    /** When a week can be read, for this learner; {@code zone} is the provider's. */
    public Instant opens(DeliveryRules rules, CourseRun run, int week, ZoneId zone) {
        return opensAll ? run.startsAt() : rules.opens(run, week, zone);
    }

    void check(Invalid.Collector wrong) {
        wrong.check(extraDays >= 0 && extraDays <= MOST_DAYS, "extraDays", "enrolment.adjustment.days-wrong", MOST_DAYS)
                .check(
                        extraAttempts >= 0 && extraAttempts <= MOST_ATTEMPTS,
                        "extraAttempts",
                        "enrolment.adjustment.attempts-wrong",
                        MOST_ATTEMPTS)
                .check(!reason.isBlank(), "reason", "enrolment.adjustment.reason-missing")
                .check(reason.length() <= LONGEST_REASON, "reason", "enrolment.adjustment.reason-long", LONGEST_REASON);
    }
}
