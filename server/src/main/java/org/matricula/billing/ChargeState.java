package org.matricula.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A charge with what became of it.
 *
 * @param askedAt    when somebody last questioned it; null if nobody did
 * @param settledAt  when that was answered; null while it is open
 * @param creditedAt when it, or the last part of it, was credited, else null
 * @param credited   how much of it, in minor units; 0 for nothing
 * @param reason     why, of several parts one after the other; null unless it was credited
 */
public record ChargeState(
        Charge charge,
        @Nullable Instant askedAt,
        @Nullable Instant settledAt,
        @Nullable Instant creditedAt,
        long credited,
        @Nullable String reason) {

    /** Whether nothing is left of it. */
    public boolean isCredited() {
        return credited > 0 && credited >= charge.amount();
    }

    public boolean isPartlyCredited() {
        return credited > 0 && !isCredited();
    }

    public Money credit() {
        return new Money(credited, charge.currency());
    }

    /** What can still be credited. */
    public Money left() {
        return new Money(charge.amount() - credited, charge.currency());
    }

    public boolean isQuestioned() {
        return askedAt != null && settledAt == null;
    }

    /** What becomes of the amount. */
    public enum Payment {
        NOTHING,
        PREPAID,
        TO_INVOICE,
        CREDITED
    }

    public Payment payment() {
        if (isCredited()) return Payment.CREDITED;
        if (charge.amount() == 0) return Payment.NOTHING;
        return charge.isPrepaid() ? Payment.PREPAID : Payment.TO_INVOICE;
    }
}
