package org.matricula.insight.coaching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coached learners beside others like them, by one comparison.
 *
 * @param coachedInAll how many are coached, also those who have nobody alike; null for a reader who may not see people
 * @param coached      how many of them are compared; null, as all numbers of people here, for a reader who may not see people
 * @param others       with how many
 */
public record Compared(
        Comparison comparison,
        @Nullable Integer coachedInAll,
        @Nullable Integer coached,
        @Nullable Integer others,
        List<Line> lines,
        Satisfaction satisfaction) {

    public Compared {
        lines = List.copyOf(lines);
    }

    /**
     * One outcome. A share is null where nobody has had the time for it or it can't be shown; which of both, says {@code
     * isDue}. Of the others it is weighted as {@link Matching} does.
     *
     * @param coachedPeople who of the coached has had the time
     * @param difference    from the others' share to the coached's, where 0 is none
     */
    public record Line(
            Outcome outcome,
            boolean isDue,
            @Nullable Integer coachedPeople,
            @Nullable Integer othersPeople,
            @Nullable Share coached,
            @Nullable Share others,
            @Nullable Interval difference) {

        /** Whether the interval leaves room for no difference; also where it isn't known. */
        public boolean isOpen() {
            return difference == null || difference.contains(0);
        }
    }

    /** From 1 to 5; means are null where nobody said, or they can't be shown. The interval is one of the difference. */
    public record Satisfaction(
            boolean isKnown,
            @Nullable Integer coachedPeople,
            @Nullable Integer othersPeople,
            @Nullable Mean coached,
            @Nullable Mean others,
            @Nullable Interval difference) {}
}
