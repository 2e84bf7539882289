package org.matricula.catalogue.content;

import java.time.Instant;
import java.time.ZoneId;
import org.matricula.catalogue.CourseRun;
import org.matricula.platform.Invalid;

/**
 * How a run is delivered.
 *
 * @param stepsNeeded how much of the steps a certificate asks for, in percent
 * @param passMark    which average of the tests a certificate asks for, in percent
 */
public record DeliveryRules(Release release, int stepsNeeded, int passMark) {

    /** The first instant at which a week may be read; {@code zone} is the provider's. */
    public Instant opens(CourseRun run, int week, ZoneId zone) {
        return release == Release.SELF_PACED
                ? run.startsAt()
                : run.startsAt().atZone(zone).plusWeeks(week - 1L).toInstant();
    }

    void check(Invalid.Collector wrong) {
        wrong.check(stepsNeeded >= 1 && stepsNeeded <= 100, "stepsNeeded", "catalogue.content.steps-needed-wrong")
                .check(passMark >= 0 && passMark <= 100, "passMark", "catalogue.content.pass-mark-wrong");
    }
}
