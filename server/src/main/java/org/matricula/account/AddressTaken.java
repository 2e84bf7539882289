package org.matricula.account;

import org.matricula.platform.Refusal;

/** The address has been verified by another account. Told only to somebody who reads mail sent to it. */
public final class AddressTaken extends Refusal {

    AddressTaken(String address) {
        super("account.address.taken", address);
    }
}
