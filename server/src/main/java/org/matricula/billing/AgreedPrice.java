package org.matricula.billing;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation pays for a place from an instant on, until the next one for the same courses.
 *
 * @param courseId null: all courses that have no price of their own
 * @param amount   minor units; null unless it was negotiated
 */
public record AgreedPrice(
        UUID id,
        UUID organisationId,
        @Nullable UUID courseId,
        Basis basis,
        Currency currency,
        @Nullable Long amount,
        Instant validFrom,
        Instant recordedAt,
        @Nullable UUID recordedBy) {

    /** The negotiated price, else null. */
    public @Nullable Money price() {
        return amount == null ? null : new Money(amount, currency);
    }
}
