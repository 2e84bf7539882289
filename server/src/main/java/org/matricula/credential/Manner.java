package org.matricula.credential;

/** How an award comes to its learner (*Badges and credentials*, 4). */
public enum Manner {

    /** The learner is told, and the address shows the credential to whoever has it. */
    TOLD,

    /** Nobody is told, and the address shows nothing until the learner opens it. */
    SILENT,

    /** The learner knows of it already: nobody is told, and the address shows the credential. No page offers this. */
    KNOWN
}
