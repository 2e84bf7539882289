package org.matricula.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one pathway of a programme, or of all its pathways together.
 *
 * @param months the oldest first
 */
public record WayMeasures(Figures total, List<MonthMeasure> months, List<WantMeasure> wants, List<StepTime> times) {

    private static final int AGES = 3;

    public WayMeasures {
        months = List.copyOf(months);
        wants = List.copyOf(wants);
        times = List.copyOf(times);
    }

    /** @param calendar the provider's @param open whether the reader may see who the people are */
    static WayMeasures of(
            Collection<Cohort> cohorts, Collection<StepTime> times, ZoneId calendar, Instant now, boolean open) {
        var all = Figures.sum(
                cohorts.stream().map(one -> one.figures(calendar, now)).toList());
        var total = open ? all : Discretion.alone(all);
        return new WayMeasures(
                total,
                months(cohorts, calendar, now, open),
                wants(cohorts, calendar, now, open),
                Stream.of(Step.values()).map(step -> time(step, times, total)).toList());
    }

    /** In percent, of all whose six months are over; null if there is nobody, or it can't be shown. */
    public @Nullable BigDecimal atSix() {
        return total.share(Figure.BY_SIX, Figure.DUE_SIX);
    }

    public @Nullable BigDecimal atNine() {
        return total.share(Figure.BY_NINE, Figure.DUE_NINE);
    }

    private static List<MonthMeasure> months(Collection<Cohort> cohorts, ZoneId calendar, Instant now, boolean open) {
        var real = new ArrayList<MonthMeasure>();
        grouped(cohorts, Cohort::month, calendar, now)
                .forEach((month, figures) -> real.add(MonthMeasure.of(month, figures, calendar, now)));
        if (open) return real;
        var shown = Discretion.parts(real.stream().map(MonthMeasure::figures).toList(), sums(real));
        return IntStream.range(0, real.size())
                .mapToObj(row -> MonthMeasure.of(real.get(row).month(), shown.get(row), calendar, now))
                .toList();
    }

    /** Sums over all cohorts, and over those due at six or nine months, are shown too, and what is left of them. */
    private static List<Set<Integer>> sums(List<MonthMeasure> months) {
        var sums = new ArrayList<Set<Integer>>();
        for (int ages = 1; ages < 1 << AGES; ages++) {
            var rows = new HashSet<Integer>();
            for (int row = 0; row < months.size(); row++)
                if ((ages >> months.get(row).age() & 1) == 1) rows.add(row);
            sums.add(rows);
        }
        return sums;
    }

    private static List<WantMeasure> wants(Collection<Cohort> cohorts, ZoneId calendar, Instant now, boolean open) {
        var found = grouped(cohorts, Cohort::want, calendar, now);
        var real = Stream.of(Want.values())
                .map(want -> found.getOrDefault(want, Figures.sum(List.of())))
                .toList();
        var all = IntStream.range(0, real.size()).boxed().collect(Collectors.toSet());
        var shown = open ? real : Discretion.parts(real, List.of(all));
        return Stream.of(Want.values())
                .map(want -> new WantMeasure(want, shown.get(want.ordinal())))
                .toList();
    }

    private static <K> TreeMap<K, Figures> grouped(
            Collection<Cohort> cohorts, Function<Cohort, K> by, ZoneId calendar, Instant now) {
        return cohorts.stream()
                .collect(Collectors.groupingBy(
                        by,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(one -> one.figures(calendar, now), Collectors.toList()),
                                Figures::sum)));
    }

    private static StepTime time(Step step, Collection<StepTime> times, Figures total) {
        return times.stream()
                .filter(one -> one.step() == step && total.get(step.figure()) != null)
                .findFirst()
                .orElse(StepTime.unknown(step));
    }
}
