package org.matricula.coaching.crisis;

/** What raised a crisis. */
public enum Source {
    /** Words in a text from the learner's number. */
    TEXT,
    /** Words in a message written in the product. */
    MESSAGE,
    /** Words in an answer to a task. */
    ANSWER,
    /** The learner's own button. */
    BUTTON,
    /** The coach's button. */
    COACH
}
