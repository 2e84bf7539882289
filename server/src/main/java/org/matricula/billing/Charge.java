package org.matricula.billing;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.enrolment.Source;

/**
 * What one enrolment cost an organisation: written once for each learner and run, never changed.
 *
 * @param amount       the price of that day in minor units, also where a prepayment covered it
 * @param prepaymentId what covered it; null if it is invoiced
 * @param units        what that took from the prepayment, in the prepayment's unit; null if it is invoiced
 * @param source       how the learner came in
 */
public record Charge(
        UUID id,
        UUID organisationId,
        UUID learnerId,
        UUID runId,
        UUID courseId,
        Instant at,
        long amount,
        Currency currency,
        @Nullable UUID prepaymentId,
        @Nullable Long units,
        Source source) {

    public Money price() {
        return new Money(amount, currency);
    }

    boolean isPrepaid() {
        return prepaymentId != null;
    }
}
