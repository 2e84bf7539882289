package org.matricula.insight.coaching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.ConsentErrors;

/**
 * The first consents, until ten of them are without an error: that is when coaching counts as introduced (seed 001,
 * <i>Results</i>). Each ticks itself off; one with an error doesn't.
 *
 * @param each in the order in which they were given; empty for a reader who may not see people
 */
public record FirstConsents(List<One> each, boolean done) {

    public static final int WANTED = 10;

    /** @param error what went wrong first; null if nothing did */
    public record One(int place, Instant agreedAt, ConsentErrors.@Nullable Kind error) {

        public boolean isTicked() {
            return error == null;
        }
    }

    public FirstConsents {
        each = List.copyOf(each);
    }

    static FirstConsents of(List<One> each, boolean seesPeople) {
        var done = ticked(each) >= WANTED;
        return new FirstConsents(seesPeople ? each : List.of(), done);
    }

    public int ticked() {
        return ticked(each);
    }

    private static int ticked(List<One> each) {
        return (int) each.stream().filter(One::isTicked).count();
    }
}
