package org.matricula.insight.coaching;

/** Between which values the truth lies in 95 of 100 such counts. */
public record Interval(double low, double high) {

    /** Whether nothing is as likely as something. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
