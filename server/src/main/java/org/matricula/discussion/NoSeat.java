package org.matricula.discussion;

import org.matricula.platform.Refusal;

/** This discussion is closed to whoever asked: status 403, with the reason. */
public final class NoSeat extends Refusal {

    public NoSeat(String key) {
        super(key);
    }
}
