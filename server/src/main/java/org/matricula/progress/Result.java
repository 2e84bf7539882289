package org.matricula.progress;

/** How an attempt at a course ended; the best first. */
public enum Result {
    DISTINCTION,
    PASS,
    FAIL,
    WITHDRAWN;

    /** Whether a certificate comes with it. */
    public boolean isPassed() {
        return this == DISTINCTION || this == PASS;
    }
}
