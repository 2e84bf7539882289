package org.matricula.catalogue.content;

/** When the steps of a run open. */
public enum Release {
    /** All of them when the run begins. */
    SELF_PACED,
    /** Week after week: week n opens n - 1 weeks after the run's beginning, at the same local time. */
    WEEKLY
}
