package org.matricula.insight.coaching;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;

/**
 * How many learners consented to coaching at some time of a month, to check an invoice by.
 *
 * @param partner by whom; empty for the provider's own coaches
 * @param coached null if it can't be shown
 */
public record CoachedMonth(
        String partner, YearMonth month, @Nullable Integer coached) {

    private static final int SMALLEST = 10;

    /**
     * What may be shown to somebody who can't see the people: most who are coached in one month are in the next, so that
     * numbers that differ by few would tell of them. So would one beside all who ever agreed.
     */
    static List<CoachedMonth> discreet(List<CoachedMonth> real, Figures total) {
        var told = new ArrayList<Integer>();
        var all = total.get(Figure.CONSENTED);
        if (all != null) told.add(all);
        return real.stream()
                .map(one -> {
                    if (!canStand(one.coached(), told)) return new CoachedMonth(one.partner(), one.month(), null);
                    told.add(one.coached());
                    return one;
                })
                .toList();
    }

    private static boolean canStand(@Nullable Integer coached, List<Integer> told) {
        return coached != null
                && coached >= SMALLEST
                && told.stream().allMatch(other -> other.equals(coached) || Math.abs(other - coached) >= SMALLEST);
    }
}
