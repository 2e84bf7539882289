package org.matricula.catalogue.content;

import java.util.UUID;

/** A step and where it stands; {@code activity} is the title of the activity it belongs to. */
public record PlacedStep(StepNumber number, String activity, Step step) {

    public UUID id() {
        return step.id();
    }

    public String title() {
        return step.title();
    }

    public StepContent content() {
        return step.content();
    }

    public boolean isTest() {
        return step.content() instanceof StepContent.Test;
    }
}
