package org.matricula.insight;

/** What comes after becoming eligible; looking and sending are timed from then, the others from the sending. */
public enum Step {
    LOOKED,
    SENT,
    OPENED,
    GRANTED,
    DECLINED;

    Figure figure() {
        return Figure.valueOf(name());
    }
}
