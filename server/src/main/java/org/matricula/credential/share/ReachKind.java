package org.matricula.credential.share;

/** What can happen to a badge once it is out in the world (*Badges and credentials*, 5). */
public enum ReachKind {
    /** A credential's page was opened by a browser. */
    VIEW,
    /** A credential was shown inside another site's page. */
    WIDGET,
    /** A learner went on to a network with it. */
    SHARE,
    /** Somebody followed <i>How to earn this</i>. */
    CLICK,
    /** Somebody who came that way took a place in a run. */
    ENROLMENT
}
