package org.matricula.coaching;

import java.util.function.Supplier;
import org.matricula.coaching.Eligibility.Eligible;

/**
 * Who is asked at the entry to a course (*Coaching*, 2 and 5). Once answered it never is again, but for those who agreed: a
 * material change of the wording asks them anew, and until they answer they have agreed to what they agreed to.
 */
final class AskingRule {

    private AskingRule() {}

    /**
     * @param lastMaterial the last version of the wording that asks again
     * @param eligibility  looked up only where it decides
     */
    static boolean asks(Standing standing, int lastMaterial, Supplier<Eligibility> eligibility) {
        var last = standing.last();
        if (last == null) return eligibility.get().isEligible();
        return switch (last.word()) {
            case AGREED -> last.wordingVersion() < lastMaterial;
            case DECLINED, NO_NUMBER, WITHDRAWN -> false;
            case REOPENED -> eligibility.get().isEligible();
            // Else it would be asked, and lapse, again and again.
            case LAPSED -> eligibility.get() instanceof Eligible eligible && eligible.goesOn();
        };
    }
}
