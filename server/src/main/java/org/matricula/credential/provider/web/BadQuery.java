package org.matricula.credential.provider.web;

import java.util.List;

/** A parameter of a query can't be taken: the key of a sentence and its arguments. */
final class BadQuery extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    BadQuery(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
