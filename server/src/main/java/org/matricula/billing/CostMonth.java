package org.matricula.billing;

import java.time.YearMonth;
import java.util.Currency;

/**
 * What an organisation's enrolments of one month cost in one currency; amounts in minor units.
 *
 * @param charges   how many enrolments were charged, with those credited later
 * @param amount    what they cost together, each at the price of its day
 * @param prepaid   how many were paid beforehand and not credited
 * @param toInvoice what is invoiced: neither paid beforehand nor credited
 * @param credited  what was taken back
 */
public record CostMonth(
        YearMonth month, Currency currency, int charges, long amount, int prepaid, long toInvoice, long credited) {

    public Money costs() {
        return new Money(amount, currency);
    }

    public Money invoice() {
        return new Money(toInvoice, currency);
    }

    public Money credits() {
        return new Money(credited, currency);
    }
}
