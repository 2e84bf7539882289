package org.matricula.catalogue;

/** How far somebody has come in a programme: {@code met} of {@code needed} requirements. */
public record Completion(int met, int needed) {

    public enum State {
        NOT_STARTED,
        PARTIAL,
        COMPLETED
    }

    /** A programme that requires nothing yet can't be completed. */
    public State state() {
        if (met == 0) return State.NOT_STARTED;
        return met < needed ? State.PARTIAL : State.COMPLETED;
    }
}
