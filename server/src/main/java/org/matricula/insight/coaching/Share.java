package org.matricula.insight.coaching;

/**
 * What share of people something holds for.
 *
 * @param value  from 0 to 1
 * @param people of how many; where they weigh differently, of how many equal ones it tells as much (Kish, <i>Survey
 *     Sampling</i>, 1965)
 */
public record Share(double value, double people) {

    public static Share of(long some, long all) {
        return new Share((double) some / all, all);
    }

    /**
     * Wilson's score interval, which stays within 0 and 1 and holds for few people too.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</a>
     */
    public Interval interval() {
        var z = Mean.NORMAL;
        var middle = value + z * z / (2 * people);
        var half = z * Math.sqrt(value * (1 - value) / people + z * z / (4 * people * people));
        var whole = 1 + z * z / people;
        return new Interval(Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole));
    }

    /**
     * Of the difference to another share: Newcombe's tenth method, from the intervals of both.
     *
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe 1998</a>
     */
    public Interval minus(Share other) {
        var own = interval();
        var others = other.interval();
        var difference = value - other.value;
        return new Interval(
                difference - Math.hypot(value - own.low(), others.high() - other.value),
                difference + Math.hypot(own.high() - value, other.value - others.low()));
    }
}
