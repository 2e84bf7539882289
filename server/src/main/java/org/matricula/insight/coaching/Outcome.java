package org.matricula.insight.coaching;

import org.matricula.insight.Figure;

/** What is compared between coached learners and others (*Coaching*, 8). */
public enum Outcome {
    ACTIVE_30(Figure.DUE_30, Figure.ACTIVE_30),
    ACTIVE_60(Figure.DUE_60, Figure.ACTIVE_60),
    ACTIVE_90(Figure.DUE_90, Figure.ACTIVE_90),
    NEXT(Figure.DUE_NEXT, Figure.NEXT),
    BUNDLE(Figure.DUE_BUNDLE, Figure.BUNDLE);

    private final Figure due;
    private final Figure reached;

    Outcome(Figure due, Figure reached) {
        this.due = due;
        this.reached = reached;
    }

    /** Who has had the time for it. */
    public Figure due() {
        return due;
    }

    /** For whom of these it came about. */
    public Figure reached() {
        return reached;
    }

    public String key() {
        return "insight.coaching.outcome." + name();
    }
}
