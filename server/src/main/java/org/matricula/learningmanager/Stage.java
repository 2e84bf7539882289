package org.matricula.learningmanager;

/** How far an organisation is on its way into the Learning Manager (product rule 11), in the order of the way. */
public enum Stage {
    /** No partnership manager has recorded what it pays. */
    NOT_AGREED,
    /** Prices are agreed; the invitation has not been sent. */
    NOT_INVITED,
    /** Somebody has to accept the terms. */
    INVITED,
    /** Somebody accepted an earlier version of the terms; the current one has to be accepted. */
    TERMS_CHANGED,
    OPEN;

    /** Whether one of its people can accept the terms now. */
    public boolean mayAccept() {
        return this == INVITED || this == TERMS_CHANGED;
    }
}
