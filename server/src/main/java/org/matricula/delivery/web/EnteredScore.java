package org.matricula.delivery.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A score as a grader typed it, for the attempt it is about. */
public record EnteredScore(@Nullable UUID attempt, String points, String reason) {

    static final EnteredScore NOTHING = new EnteredScore(null, "", "");

    public boolean isFor(UUID id) {
        return id.equals(attempt);
    }
}
