package org.matricula.enrolment;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.DeliveryRules;
import org.matricula.catalogue.content.Release;
import org.matricula.catalogue.content.StepContent;
import org.matricula.catalogue.content.TestRules;
import org.matricula.platform.Invalid;

/**
 * What would change anything for a learner of a run if it were granted.
 *
 * @param days     there is an end of reading to put off
 * @param attempts a test of theirs can be taken only so often
 * @param weeks    weeks open one after the other
 * @param waiting  a test of theirs asks to wait before the next attempt
 */
public record Adjustable(boolean days, boolean attempts, boolean weeks, boolean waiting) {

    /** @param content null before anything was published: what it will ask for is not known, so nothing is refused for it */
    static Adjustable of(Terms terms, DeliveryRules rules, @Nullable Content content) {
        return new Adjustable(
                terms.contentUntil() != null,
                terms.tests() && anyTest(content, test -> test.attempts() != null),
                rules.release() != Release.SELF_PACED,
                terms.tests() && anyTest(content, test -> test.waitHours() > 0));
    }

    private static boolean anyTest(@Nullable Content content, Predicate<TestRules> wanted) {
        return content == null
                || content.tests().stream()
                        .map(step -> (StepContent.Test) step.content())
                        .map(StepContent.Test::rules)
                        .anyMatch(wanted);
    }

    public boolean any() {
        return days || attempts || weeks || waiting;
    }

    /** What nobody should be told counts from now on. */
    void check(Adjustment wanted, Invalid.Collector wrong) {
        wrong.check(days || wanted.extraDays() == 0, "extraDays", "enrolment.adjustment.days-idle")
                .check(attempts || wanted.extraAttempts() == 0, "extraAttempts", "enrolment.adjustment.attempts-idle")
                .check(weeks || !wanted.opensAll(), "opensAll", "enrolment.adjustment.weeks-idle")
                .check(waiting || !wanted.noWait(), "noWait", "enrolment.adjustment.waiting-idle");
    }
}
