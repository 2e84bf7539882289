package org.matricula.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How one learner does on one run: the result once decided, and the average test score so far in percent. */
public record Attempt(@Nullable Result result, @Nullable BigDecimal averageScore) {

    public static final Attempt NONE = new Attempt(null, null);
}
