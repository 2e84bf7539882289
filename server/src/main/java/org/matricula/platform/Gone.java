package org.matricula.platform;

/** What stood at this address was ended on purpose, and the sentence says so: status 410. */
public class Gone extends Refusal {

    public Gone(String key, Object... arguments) {
        super(key, arguments);
    }
}
