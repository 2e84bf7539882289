package org.matricula.billing;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** The platform's price for a place in one currency, from an instant until the next one of that currency. */
public record ListPrice(UUID id, Currency currency, long amount, Instant validFrom, Instant recordedAt) {

    public Money price() {
        return new Money(amount, currency);
    }
}
