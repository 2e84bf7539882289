package org.matricula.insight.coaching;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;

/**
 * Compares coached learners with others of the very same strata. Strata without one or the other are left out; in those
 * that stay, the others are weighted so that each stratum weighs as it does among the coached.
 */
final class Matching {

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final Collection<Pair> pairs;

    /** The coached and the others of one stratum, both there. */
    private record Pair(Stratum coached, Stratum others) {

        boolean has(Figure figure) {
            return number(coached, figure) > 0 && number(others, figure) > 0;
        }
    }

    Matching(List<Stratum> strata, Comparison comparison) {
        var found =
                strata.stream().filter(one -> one.comparison() == comparison).collect(groupingBy(Stratum::key));
        this.pairs = found.values().stream().flatMap(Matching::pair).toList();
    }

    private static Stream<Pair> pair(List<Stratum> both) {
        Map<Boolean, Stratum> sides = new HashMap<>();
        both.forEach(one -> sides.put(one.coached(), one));
        return sides.size() < 2
                ? Stream.empty()
                : Stream.of(
                        new Pair(Objects.requireNonNull(sides.get(true)), Objects.requireNonNull(sides.get(false))));
    }

    /** How many of one side are compared, by outcome: only those who have somebody alike on the other side. */
    Figures figures(boolean coached) {
        var numbers = new HashMap<Figure, Integer>();
        numbers.put(Figure.ELIGIBLE, sum(coached, Figure.ELIGIBLE, Figure.ELIGIBLE));
        for (var outcome : OUTCOMES) {
            numbers.put(outcome.due(), sum(coached, outcome.due(), outcome.due()));
            numbers.put(outcome.reached(), sum(coached, outcome.due(), outcome.reached()));
        }
        numbers.put(Figure.RATED, sum(coached, Figure.RATED, Figure.RATED));
        return new Figures(numbers);
    }

    /** Null if nobody has had the time for it, on either side. */
    @Nullable
    Share coached(Outcome outcome) {
        var all = sum(true, outcome.due(), outcome.due());
        return all == 0 ? null : Share.of(sum(true, outcome.due(), outcome.reached()), all);
    }

    @Nullable
    Share others(Outcome outcome) {
        var all = (double) sum(true, outcome.due(), outcome.due());
        if (all == 0) return null;
        var value = with(outcome.due())
                .mapToDouble(pair -> number(pair.coached, outcome.due())
                        / all
                        * number(pair.others, outcome.reached())
                        / number(pair.others, outcome.due()))
                .sum();
        return new Share(Math.clamp(value, 0, 1), equal(outcome.due(), all));
    }

    /** How satisfied the coached are, from 1 to 5. */
    Optional<Mean> coachedMean() {
        var people = sum(true, Figure.RATED, Figure.RATED);
        if (people == 0) return Optional.empty();
        var mean =
                (double) with(Figure.RATED).mapToInt(pair -> pair.coached.sum()).sum() / people;
        var square = (double) with(Figure.RATED)
                        .mapToInt(pair -> pair.coached.squares())
                        .sum()
                / people;
        return Optional.of(mean(mean, square, people));
    }

    Optional<Mean> othersMean() {
        var all = (double) sum(true, Figure.RATED, Figure.RATED);
        if (all == 0) return Optional.empty();
        var mean = 0.0;
        var square = 0.0;
        for (var pair : with(Figure.RATED).toList()) {
            var weight = number(pair.coached, Figure.RATED) / all / number(pair.others, Figure.RATED);
            mean += weight * pair.others.sum();
            square += weight * pair.others.squares();
        }
        return Optional.of(mean(mean, square, equal(Figure.RATED, all)));
    }

    private static Mean mean(double mean, double square, double people) {
        var spread = Math.max(0, square - mean * mean);
        return new Mean(mean, people > 1 ? spread * people / (people - 1) : 0, people);
    }

    /** How many equal ones tell as much as the others do, each with the weight of its stratum. */
    private double equal(Figure of, double all) {
        var squares = with(of).mapToDouble(
                        pair -> Math.pow(number(pair.coached, of) / all, 2) / number(pair.others, of))
                .sum();
        return 1 / squares;
    }

    private int sum(boolean coached, Figure of, Figure figure) {
        return with(of).mapToInt(pair -> number(coached ? pair.coached : pair.others, figure))
                .sum();
    }

    private Stream<Pair> with(Figure figure) {
        return pairs.stream().filter(pair -> pair.has(figure));
    }

    private static int number(Stratum stratum, Figure figure) {
        return stratum.figures().numbers().getOrDefault(figure, 0);
    }
}
