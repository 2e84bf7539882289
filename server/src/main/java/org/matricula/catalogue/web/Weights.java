package org.matricula.catalogue.web;

import static org.matricula.platform.text.Text.t;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseTest;
import org.matricula.platform.text.Text;

/** What is said about the weights of tests. */
public final class Weights {

    private Weights() {}

    /** "12.5", without zeros at its end. */
    static String plain(BigDecimal weight) {
        return weight.signum() == 0 ? "0" : weight.stripTrailingZeros().toPlainString();
    }

    /** "12.5 %", or a dash for a test that doesn't count. */
    public static String text(@Nullable BigDecimal weight) {
        return weight == null ? Text.DASH : t("catalogue.weight", weight);
    }

    /** "The weights add up to 100 %." or what they do instead. */
    public static String sum(CourseTest.Weights weights) {
        var apart = weights.exams().signum() > 0 && weights.others().signum() > 0;
        var whole = weights.total().compareTo(BigDecimal.valueOf(100)) == 0;
        return apart && !whole
                ? t("catalogue.weights.apart", weights.others(), weights.exams())
                : t("catalogue.weights.sum", weights.total());
    }
}
