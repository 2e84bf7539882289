package org.matricula.roll;

/** Which end of an order comes first. What has no value comes last in both. */
public enum Direction {
    ASCENDING,
    DESCENDING
}
