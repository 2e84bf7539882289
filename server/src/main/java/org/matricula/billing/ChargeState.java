package org.matricula.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A charge with what became of it.
 *
 * @param askedAt    when somebody last questioned it; null if nobody did
 * @param settledAt  when that was answered; null while it is open
 * @param creditedAt when it was credited, else null
 * @param reason     why it was credited; null unless it was
 */
public record ChargeState(
        Charge charge,
        @Nullable Instant askedAt,
        @Nullable Instant settledAt,
        @Nullable Instant creditedAt,
        @Nullable String reason) {

    public boolean isCredited() {
        return creditedAt != null;
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
