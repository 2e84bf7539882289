package org.matricula.credential.recipient;

/** What becomes of an award to somebody who is named. */
public enum Fate {

    /** Somebody the organisation knows gets it at once. */
    AWARD,

    /** It waits until whoever is named claims it. */
    CLAIM,

    /** This person was given it for that day before, or it waits for them already. */
    KNOWN,

    /** The address and the id belong to two people. */
    TWO_PEOPLE
}
