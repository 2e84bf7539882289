package org.matricula.billing;

/**
 * A part of a charge that is taken back, or all of it.
 *
 * @param before what was credited of it already, in minor units
 */
record Credit(Charge charge, Money amount, long before) {

    /** Whether something was, or will be, left of the charge beside it. */
    boolean isPartial() {
        return amount.minor() < charge.amount();
    }

    /** Whether nothing is left of the charge after it. */
    boolean isLast() {
        return before + amount.minor() >= charge.amount();
    }
}
