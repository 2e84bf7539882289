package org.matricula.delivery;

import java.time.Instant;
import java.util.List;
import org.matricula.catalogue.content.TestRules;
import org.matricula.enrolment.Adjustment;

/** What a learner can do about a test. */
public sealed interface NextAttempt {

    /** An attempt is under way. */
    record Continue(Attempt attempt) implements NextAttempt {}

    /** Another one can be begun; {@code left} of them, -1 for as many as one likes. */
    record Begin(int number, int left) implements NextAttempt {}

    /** Another one can be begun later. */
    record Wait(Instant until, int left) implements NextAttempt {}

    /** All attempts are used up. */
    record UsedUp(int attempts) implements NextAttempt {}

    /** @param attempts the learner's at this test, in order */
    static NextAttempt of(List<Attempt> attempts, TestRules rules, Adjustment adjustment, Instant now) {
        if (attempts.isEmpty()) return begin(0, rules, adjustment);
        var last = attempts.getLast();
        if (last.submittedAt() == null) return new Continue(last);
        var next = begin(attempts.size(), rules, adjustment);
        var until = last.submittedAt().plus(rules.waitingTime());
        if (adjustment.noWait()) return next;
        return next instanceof Begin(var number, var left) && now.isBefore(until) ? new Wait(until, left) : next;
    }

    private static NextAttempt begin(int used, TestRules rules, Adjustment adjustment) {
        if (rules.attempts() == null) return new Begin(used + 1, -1);
        var all = rules.attempts() + adjustment.extraAttempts();
        return used < all ? new Begin(used + 1, all - used) : new UsedUp(all);
    }
}
