package org.matricula.billing;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation paid beforehand: a number of enrolments, or a sum in minor units of a currency.
 *
 * @param currency  null for a number of enrolments
 * @param used      in the same unit as {@code paid}
 * @param reference the number of an invoice, or another word to find it by; may be empty
 */
public record Prepayment(
        UUID id,
        UUID organisationId,
        @Nullable Currency currency,
        long paid,
        long used,
        String reference,
        Instant recordedAt) {

    public long left() {
        return paid - used;
    }

    /** An amount of this one's unit as money; null for a number of enrolments. */
    public @Nullable Money sum(long units) {
        return currency == null ? null : new Money(units, currency);
    }

    /** How much is used, 0 to 100. */
    public int percentUsed() {
        return (int) (used * 100 / paid);
    }
}
