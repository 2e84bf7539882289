package org.matricula.credential;

/** How an award that ends is renewed (*Micro-credentials*, 6). */
public enum Renewal {

    /** It is not: once its time is over, it has to be earned anew. */
    NONE,

    /** Its learner is assessed again; whoever assesses awards it again. */
    ASSESSMENT,

    /** Its learner renews it without anybody's help. */
    SELF_SERVICE
}
