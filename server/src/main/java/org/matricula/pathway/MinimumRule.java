package org.matricula.pathway;

import java.math.BigDecimal;
import org.matricula.catalogue.Programme;
import org.matricula.platform.Invalid;

/** What a minimum may be for a programme: nobody can meet more requirements than there are. */
final class MinimumRule {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private MinimumRule() {}

    /** @throws Invalid naming {@code requirements} or {@code percentage} */
    static void check(Minimum minimum, Programme programme) {
        var wrong = new Invalid.Collector();
        var most = (int) programme.requirements().count();
        switch (minimum) {
            case Minimum.AnyRecord any -> {}
            case Minimum.Completed all -> {}
            case Minimum.Requirements some -> checkCount(wrong, some.count(), most);
            case Minimum.Grades grades -> {
                checkCount(wrong, grades.count(), most);
                var percentage = grades.percentage();
                wrong.check(
                        percentage.signum() >= 0
                                && percentage.compareTo(MOST) <= 0
                                && percentage.stripTrailingZeros().scale() <= 1,
                        "percentage",
                        "pathway.minimum.percentage-wrong");
            }
        }
        wrong.orThrow();
    }

    private static void checkCount(Invalid.Collector wrong, int count, int most) {
        wrong.check(count >= 1 && count <= most, "requirements", "pathway.minimum.count-wrong", most);
    }
}
