package org.matricula.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/** What a provider may set of a test. {@code weight} is in percent of the run's grade, with at most two decimals; without a kind it is refused. */
public record TestDetails(
        @Nullable String partnerCode,
        String title,
        CourseTest.@Nullable Kind kind,
        @Nullable BigDecimal weight,
        @Nullable Instant dueAt) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    public TestDetails {
        title = Entered.line(title);
        partnerCode = Entered.code(partnerCode);
    }

    void check(Invalid.Collector wrong) {
        Entered.checkTitle(wrong, title);
        Entered.checkCode(wrong, partnerCode);
        wrong.check(kind != null, "kind", "catalogue.test.kind-missing")
                .check(weight == null || isShare(weight), "weight", "catalogue.test.weight-wrong");
    }

    private static boolean isShare(BigDecimal weight) {
        return weight.signum() >= 0
                && weight.compareTo(WHOLE) <= 0
                && weight.stripTrailingZeros().scale() <= DECIMALS;
    }
}
