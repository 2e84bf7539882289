package org.matricula.pathway.web;

import org.matricula.pathway.Minimum;

/** What a pathway can ask for at least, as forms and programs name it. */
public enum MinimumKind {
    ANY,
    REQUIREMENTS,
    GRADES,
    COMPLETED;

    static MinimumKind of(Minimum minimum) {
        return switch (minimum) {
            case Minimum.AnyRecord any -> ANY;
            case Minimum.Requirements some -> REQUIREMENTS;
            case Minimum.Grades grades -> GRADES;
            case Minimum.Completed all -> COMPLETED;
        };
    }

    public boolean isCounted() {
        return this == REQUIREMENTS || this == GRADES;
    }
}
