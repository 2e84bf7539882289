package org.matricula.billing.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.billing.ChargeState;
import org.matricula.billing.CostRow;
import org.matricula.enrolment.Source;

/**
 * A charge as programs read it; {@code amount}, and {@code credited} of it, in minor units.
 *
 * @param learner null for a learner the organisation has removed
 */
record ChargeAnswer(
        UUID id,
        Instant at,
        @Nullable UUID membershipId,
        @Nullable String learner,
        UUID courseId,
        String course,
        UUID runId,
        String run,
        Source source,
        long amount,
        String currency,
        ChargeState.Payment payment,
        @Nullable Instant questionedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant creditedAt,
        long credited,
        @Nullable String reason) {

    static ChargeAnswer of(CostRow row) {
        var charge = row.charge();
        var state = row.state();
        return new ChargeAnswer(
                charge.id(),
                charge.at(),
                row.membershipId(),
                row.learner(),
                charge.courseId(),
                row.courseTitle(),
                charge.runId(),
                row.runTitle(),
                charge.source(),
                charge.amount(),
                charge.currency().getCurrencyCode(),
                state.payment(),
                state.askedAt(),
                state.settledAt(),
                state.creditedAt(),
                state.credited(),
                state.reason());
    }
}
