package org.matricula.catalogue.content;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a step stands: the week and the position in the week, both counted from 1. Written {@code 1.10}, which comes
 * after {@code 1.9}: never sort the written form.
 */
public record StepNumber(int week, int position) implements Comparable<StepNumber> {

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,2})\\.([1-9]\\d{0,2})");
    private static final Comparator<StepNumber> ORDER =
            Comparator.comparingInt(StepNumber::week).thenComparingInt(StepNumber::position);

    /** Empty if this is no number of a step. */
    public static Optional<StepNumber> parse(String written) {
        var match = WRITTEN.matcher(written);
        return match.matches()
                ? Optional.of(new StepNumber(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(StepNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return week + "." + position;
    }
}
