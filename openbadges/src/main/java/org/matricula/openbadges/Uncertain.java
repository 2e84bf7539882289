package org.matricula.openbadges;

/** The direct way doesn't know what something in the document means; the processor will. Thrown often, so without a trace. */
final class Uncertain extends RuntimeException {

    private static final long serialVersionUID = 1;

    Uncertain() {
        super(null, null, false, false);
    }
}
