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
 */
public record Adjustment(int extraDays, int extraAttempts, boolean opensAll) {

    public static final Adjustment NONE = new Adjustment(0, 0, false);

    private static final int MOST_DAYS = 3660;
    private static final int MOST_ATTEMPTS = 100;

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
                        MOST_ATTEMPTS);
    }
}
