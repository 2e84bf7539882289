package org.matricula.learningmanager.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.matricula.roll.RollEntry;

/**
 * A row of the report of enrolments. Names as FutureLearn's Partners API has them.
 *
 * @param status {@code active}, or {@code inactive} once the learner left
 * @param ratio  of the steps the run teaches now, from 0 to 1 with four decimals; 0.0 where it teaches none
 */
@JsonInclude
record PartnerEnrolment(
        Reference run,
        @JsonProperty("organisation_membership") Reference membership,
        String status,
        @JsonProperty("activated_at") String activatedAt,
        @JsonProperty("deactivated_at") @Nullable String deactivatedAt,
        @JsonProperty("steps_completed_count") int stepsCompleted,
        @JsonProperty("steps_completed_ratio") double ratio) {

    private static final int DECIMALS = 4;

    static PartnerEnrolment of(RollEntry entry, Reference run, Reference membership, int steps) {
        return new PartnerEnrolment(
                run,
                membership,
                entry.hasLeft() ? "inactive" : "active",
                Times.text(entry.enrolledAt()),
                Times.textOrNull(entry.leftAt()),
                entry.stepsCompleted(),
                ratio(entry.stepsCompleted(), steps));
    }

    static double ratio(int completed, int steps) {
        if (steps == 0) return 0;
        return BigDecimal.valueOf(Math.min(completed, steps))
                .divide(BigDecimal.valueOf(steps), DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
