package org.matricula.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a table may be shown to somebody who can't see the people (*Rules for everything*, 9): no number below ten, none
 * that differs by less than ten from what it is a part of, and none that can be had by subtracting other rows from a sum
 * that can be read.
 */
public final class Discretion {

    private static final int SMALLEST = 10;

    private final List<Figures> real;
    private final List<Figures> shown;

    private Discretion(List<Figures> real) {
        this.real = real;
        this.shown = new ArrayList<>(real.stream().map(Discretion::alone).toList());
    }

    /** Numbers that stand for themselves. */
    public static Figures alone(Figures real) {
        var shown = Figures.sum(List.of(real));
        for (var figure : Figure.values()) if (!canStand(figure, shown)) shown = shown.without(figure);
        return shown.get(Figure.ELIGIBLE) == null ? Figures.NOTHING : shown;
    }

    /**
     * Rows of which nobody is in two.
     *
     * @param sums rows whose sums can be read, each as the places of its rows
     */
    public static List<Figures> parts(List<Figures> real, Collection<Set<Integer>> sums) {
        var table = new Discretion(real);
        while (table.hides(sums)) continue;
        return List.copyOf(table.shown);
    }

    private static boolean canStand(Figure figure, Figures shown) {
        var number = shown.get(figure);
        return number != null
                && number >= SMALLEST
                && figure.wholes().stream()
                        .map(shown::get)
                        .allMatch(whole -> whole == null || !isFew(Math.abs(whole - number)));
    }

    private static boolean isFew(int people) {
        return people > 0 && people < SMALLEST;
    }

    /** Whether anything had to be hidden; hiding one number may leave another alone. */
    private boolean hides(Collection<Set<Integer>> sums) {
        var hidden = false;
        for (var rows : sums) for (var figure : Figure.values()) hidden |= hides(rows, figure);
        return hidden;
    }

    private boolean hides(Set<Integer> rows, Figure figure) {
        if (!givesAway(rows, figure)) return false;
        var smallest = smallest(rows, figure);
        smallest.ifPresent(row -> hide(row, figure));
        return smallest.isPresent();
    }

    /** Whether subtracting what is shown from the sum tells of one row, or of few people. */
    private boolean givesAway(Set<Integer> rows, Figure figure) {
        var hidden =
                rows.stream().filter(row -> shown.get(row).get(figure) == null).toList();
        var people = hidden.stream().mapToInt(row -> number(row, figure)).sum();
        return people > 0 && (hidden.size() == 1 || isFew(people));
    }

    private Optional<Integer> smallest(Set<Integer> rows, Figure figure) {
        return rows.stream()
                .filter(row -> shown.get(row).get(figure) != null)
                .min(Comparator.comparing((Integer row) -> number(row, figure)).thenComparing(row -> row));
    }

    private int number(int row, Figure figure) {
        return real.get(row).numbers().getOrDefault(figure, 0);
    }

    private void hide(int row, Figure figure) {
        shown.set(
                row,
                figure == Figure.ELIGIBLE ? Figures.NOTHING : shown.get(row).without(figure));
    }
}
