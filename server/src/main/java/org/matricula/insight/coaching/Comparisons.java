package org.matricula.insight.coaching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.insight.Discretion;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;

/** Coached learners beside others, of the whole offer and of each programme, as one reader may see them. */
final class Comparisons {

    private final Map<UUID, List<Stratum>> strata;
    private final boolean open;

    Comparisons(Map<UUID, List<Stratum>> strata, boolean open) {
        this.strata = strata;
        this.open = open;
    }

    /** By the ids given; the first is the offer's, whose numbers the others add up to. */
    Map<UUID, List<Compared>> of(List<UUID> measured) {
        var found = new LinkedHashMap<UUID, List<Compared>>();
        measured.forEach(id -> found.put(id, new ArrayList<>()));
        for (var comparison : Comparison.values()) {
            var matchings = measured.stream()
                    .map(id -> new Matching(strata.getOrDefault(id, List.of()), comparison))
                    .toList();
            var coached = shown(matchings, true);
            var others = shown(matchings, false);
            for (var i = 0; i < measured.size(); i++) {
                var id = measured.get(i);
                found.get(id).add(compared(id, comparison, matchings.get(i), coached.get(i), others.get(i)));
            }
        }
        return found;
    }

    private List<Figures> shown(List<Matching> matchings, boolean coached) {
        var real = matchings.stream().map(one -> one.figures(coached)).toList();
        if (open || real.isEmpty()) return real;
        var parts = real.subList(1, real.size());
        var all = new HashSet<Integer>();
        for (var i = 0; i < parts.size(); i++) all.add(i);
        return Stream.concat(
                        Stream.of(Discretion.alone(real.getFirst())), Discretion.parts(parts, List.of(all)).stream())
                .toList();
    }

    private Compared compared(UUID id, Comparison comparison, Matching matching, Figures coached, Figures others) {
        return new Compared(
                comparison,
                open ? coachedInAll(id, comparison) : null,
                number(coached, Figure.ELIGIBLE),
                number(others, Figure.ELIGIBLE),
                Stream.of(Outcome.values())
                        .map(outcome -> line(outcome, matching, coached, others))
                        .toList(),
                satisfaction(matching, coached, others));
    }

    private int coachedInAll(UUID id, Comparison comparison) {
        return strata.getOrDefault(id, List.of()).stream()
                .filter(one -> one.comparison() == comparison && one.coached())
                .mapToInt(one -> one.figures().numbers().getOrDefault(Figure.ELIGIBLE, 0))
                .sum();
    }

    /** How many are compared could be subtracted from those who agreed: few are left out for want of somebody alike. */
    private @Nullable Integer number(Figures figures, Figure figure) {
        return open ? figures.get(figure) : null;
    }

    private Compared.Line line(Outcome outcome, Matching matching, Figures coached, Figures others) {
        var isDue = matching.coached(outcome) != null;
        var own = isShown(outcome, coached) ? matching.coached(outcome) : null;
        // The others' share is weighted by the coached: it isn't shown where those aren't.
        var theirs = own != null && isShown(outcome, others) ? matching.others(outcome) : null;
        return new Compared.Line(
                outcome,
                isDue,
                number(coached, outcome.due()),
                number(others, outcome.due()),
                own,
                theirs,
                own == null || theirs == null ? null : own.minus(theirs));
    }

    private static boolean isShown(Outcome outcome, Figures figures) {
        return figures.get(outcome.due()) != null && figures.get(outcome.reached()) != null;
    }

    private Compared.Satisfaction satisfaction(Matching matching, Figures coached, Figures others) {
        var shown = coached.get(Figure.RATED) != null && others.get(Figure.RATED) != null;
        var own = shown ? matching.coachedMean().orElse(null) : null;
        var theirs = shown ? matching.othersMean().orElse(null) : null;
        return new Compared.Satisfaction(
                matching.coachedMean().isPresent(),
                number(coached, Figure.RATED),
                number(others, Figure.RATED),
                own,
                theirs,
                own == null || theirs == null ? null : own.minus(theirs).orElse(null));
    }
}
