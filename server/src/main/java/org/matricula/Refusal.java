package org.matricula;

/** A start that cannot go on, in one line for the operator: what is wrong, and what to do about it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String line) {
        super(line);
    }

    Refusal(String line, Throwable cause) {
        super(line, cause);
    }
}
