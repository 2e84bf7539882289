package org.matricula.roll;

/**
 * How many take part in a run through an organisation.
 *
 * @param enrolled rows on the roll, those who left too
 * @param left     how many of them left
 * @param removed  whom the organisation removed: they count in its costs and are nowhere named
 */
public record RollTally(int enrolled, int left, int removed) {

    public static final RollTally NONE = new RollTally(0, 0, 0);

    RollTally plus(RollTally other) {
        return new RollTally(enrolled + other.enrolled, left + other.left, removed + other.removed);
    }
}
