package org.matricula.credential;

/** How an award comes to its learner (*Badges and credentials*, 4). */
public enum Manner {

    /** The learner is told, and the address shows the credential to whoever has it. */
    TOLD,

    /** Nobody is told, and the address shows nothing until the learner opens it. */
    SILENT
}
