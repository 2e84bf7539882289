package org.matricula.credential;

/** Whether a credential's address shows it to whoever has the address (*Badges and credentials*, 4). Only its learner decides. */
public enum PageState {

    /** Awarded in silence or claimed later, and its learner has not opened it yet. */
    UNOPENED,
    OPEN,

    /** Its learner switched it off. */
    OFF
}
