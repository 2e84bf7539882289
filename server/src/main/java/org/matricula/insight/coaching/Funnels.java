package org.matricula.insight.coaching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.matricula.insight.Discretion;
import org.matricula.insight.Figures;

/** Who became eligible, was asked, and agreed: by programme, week and wording, as one reader may see it. */
final class Funnels {

    private final UUID offerId;
    private final List<CoachingMeasureStore.Cohort> cohorts;
    private final boolean open;

    /** @param open whether the reader may see who the people are */
    Funnels(UUID offerId, List<CoachingMeasureStore.Cohort> cohorts, boolean open) {
        this.offerId = offerId;
        this.cohorts = cohorts;
        this.open = open;
    }

    Figures total() {
        var real = Figures.sum(figures(of(offerId)));
        return open ? real : Discretion.alone(real);
    }

    /** A person in two of them counts in both. */
    Map<UUID, Figures> programmes(List<UUID> programmes) {
        var real = programmes.stream().map(id -> Figures.sum(figures(of(id)))).toList();
        var shown = open ? real : Discretion.parts(real, List.of(places(real.size())));
        var found = new LinkedHashMap<UUID, Figures>();
        for (var i = 0; i < shown.size(); i++) found.put(programmes.get(i), shown.get(i));
        return found;
    }

    /** Of each programme, and of the offer by its id; by the Monday on which the week began. */
    Map<UUID, SortedMap<LocalDate, Figures>> weeks(List<UUID> programmes) {
        return table(programmes, cohorts, CoachingMeasureStore.Cohort::week);
    }

    /** The same by the wording that people were asked with first; here {@code ELIGIBLE} are those who were asked. */
    Map<UUID, SortedMap<Integer, Figures>> wordings(List<UUID> programmes) {
        return table(
                programmes,
                cohorts.stream().filter(one -> one.wording() > 0).toList(),
                CoachingMeasureStore.Cohort::wording);
    }

    private <C extends Comparable<? super C>> Map<UUID, SortedMap<C, Figures>> table(
            List<UUID> programmes,
            Collection<CoachingMeasureStore.Cohort> some,
            Function<CoachingMeasureStore.Cohort, C> by) {
        var cells = new LinkedHashMap<UUID, SortedMap<C, Figures>>();
        cells.put(offerId, columns(some, offerId, by));
        programmes.forEach(id -> cells.put(id, columns(some, id, by)));
        if (open) return cells;
        cells.put(offerId, discreet(cells.get(offerId)));
        return hidden(cells, programmes);
    }

    private <C extends Comparable<? super C>> SortedMap<C, Figures> columns(
            Collection<CoachingMeasureStore.Cohort> some, UUID id, Function<CoachingMeasureStore.Cohort, C> by) {
        var grouped = new TreeMap<C, List<Figures>>();
        some.stream()
                .filter(one -> one.measuredId().equals(id))
                .forEach(one -> grouped.computeIfAbsent(by.apply(one), column -> new ArrayList<>())
                        .add(one.figures()));
        var sums = new TreeMap<C, Figures>();
        grouped.forEach((column, figures) -> sums.put(column, Figures.sum(figures)));
        return sums;
    }

    private static <C extends Comparable<? super C>> SortedMap<C, Figures> discreet(SortedMap<C, Figures> real) {
        var shown = Discretion.parts(List.copyOf(real.values()), List.of(places(real.size())));
        var found = new TreeMap<C, Figures>();
        real.keySet().forEach(column -> found.put(column, shown.get(found.size())));
        return found;
    }

    /** The sums of each programme can be read, and those of each column. */
    private static <C extends Comparable<? super C>> Map<UUID, SortedMap<C, Figures>> hidden(
            Map<UUID, SortedMap<C, Figures>> cells, List<UUID> programmes) {
        var real = new ArrayList<Figures>();
        var sums = new LinkedHashMap<Object, Set<Integer>>();
        for (var id : programmes) {
            cells.get(id).forEach((column, figures) -> {
                sums.computeIfAbsent(id, key -> new HashSet<>()).add(real.size());
                sums.computeIfAbsent(column, key -> new HashSet<>()).add(real.size());
                real.add(figures);
            });
        }
        var shown = Discretion.parts(real, sums.values()).iterator();
        for (var id : programmes) cells.get(id).replaceAll((column, figures) -> shown.next());
        return cells;
    }

    private List<CoachingMeasureStore.Cohort> of(UUID measuredId) {
        return cohorts.stream()
                .filter(one -> one.measuredId().equals(measuredId))
                .toList();
    }

    private static List<Figures> figures(List<CoachingMeasureStore.Cohort> some) {
        return some.stream().map(CoachingMeasureStore.Cohort::figures).toList();
    }

    private static Set<Integer> places(int size) {
        var places = new HashSet<Integer>();
        for (var i = 0; i < size; i++) places.add(i);
        return places;
    }
}
