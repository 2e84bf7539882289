package org.matricula.platform;

import java.util.List;

/**
 * Something asked for can't be done, and why: the key of a sentence in the message catalogues and its arguments.
 * Shown on the page it came from; a problem with status 409 to programs.
 */
public class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    public Refusal(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
