package org.matricula.billing;

/** What an agreed price rests on. */
public enum Basis {
    /** The platform's list price of the day. */
    LIST,
    /** An amount of their own. */
    NEGOTIATED,
    /** Nothing is paid. */
    SPONSORED,
    /** The price ends: for one course the general one counts again, for all courses nobody can be enrolled. */
    ENDED;

    /** The key of its name in the message catalogues. */
    public String key() {
        return "billing.basis." + name();
    }
}
