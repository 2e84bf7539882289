package org.matricula.insight;

import java.math.BigDecimal;
import org.matricula.platform.Invalid;

/** What share of those who became eligible a team hopes to see send their records within six and nine months, in percent. */
public record Baseline(BigDecimal atSix, BigDecimal atNine) {

    /** As the programmes of the source had it (seed 000). */
    public static final Baseline USUAL = new Baseline(BigDecimal.valueOf(20), BigDecimal.valueOf(23));

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    /** @throws Invalid naming {@code atSix} or {@code atNine} */
    Baseline checked() {
        var wrong = new Invalid.Collector();
        wrong.check(isShare(atSix), "atSix", "insight.baseline.wrong");
        wrong.check(isShare(atNine), "atNine", "insight.baseline.wrong");
        if (wrong.found().isEmpty()) wrong.check(atNine.compareTo(atSix) >= 0, "atNine", "insight.baseline.falls");
        wrong.orThrow();
        return this;
    }

    private static boolean isShare(BigDecimal percentage) {
        return percentage.signum() >= 0
                && percentage.compareTo(MOST) <= 0
                && percentage.stripTrailingZeros().scale() <= 1;
    }
}
