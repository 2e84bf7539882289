package org.matricula.enrolment;

/** How many were ever enrolled in a run, and how many of them left. */
public record Tally(int enrolled, int left) {

    public static final Tally NONE = new Tally(0, 0);

    Tally plus(Enrolment enrolment) {
        return new Tally(enrolled + 1, left + (enrolment.hasLeft() ? 1 : 0));
    }
}
