package org.matricula.insight;

/** Those who say they want the same. */
public record WantMeasure(Want want, Figures figures) {}
