package org.matricula.catalogue.content;

/** A step of the draft; {@code revision} is to be sent back with a change, so that nobody's work gets lost. */
public record EditedStep(Step step, int revision) {}
