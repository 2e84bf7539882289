package org.matricula.pathway.web;

import org.jspecify.annotations.Nullable;
import org.matricula.pathway.OwnApplication;
import org.matricula.pathway.PathwayChoice;

/** A pathway to choose. @param sent what was sent to it already and not withdrawn; null if nothing was */
public record SendChoice(PathwayChoice choice, @Nullable OwnApplication sent) {

    public boolean canBeChosen() {
        return sent == null && choice.eligible();
    }
}
