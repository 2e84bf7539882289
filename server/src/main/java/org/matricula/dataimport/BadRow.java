package org.matricula.dataimport;

import static org.matricula.platform.text.Text.t;

import java.time.ZoneOffset;
import org.matricula.platform.text.Messages;

/** A row that can't be taken. The message is the reason as a phrase; it names columns, never values. */
final class BadRow extends RuntimeException {

    /** {@code key} is in the message catalogues. */
    BadRow(String key, Object... arguments) {
        super(t(Messages.DEFAULT, ZoneOffset.UTC, key, arguments), null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
