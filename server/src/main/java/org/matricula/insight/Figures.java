package org.matricula.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers of people. What isn't in it isn't shown to whoever reads this. */
public record Figures(Map<Figure, Integer> numbers) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final Figures NOTHING = new Figures(Map.of());

    public Figures {
        var copy = new EnumMap<Figure, Integer>(Figure.class);
        copy.putAll(numbers);
        numbers = Collections.unmodifiableMap(copy);
    }

    public @Nullable Integer get(Figure figure) {
        return numbers.get(figure);
    }

    /** What share of the whole the part is, with one decimal; null where one of them isn't shown, or nobody is there. */
    public @Nullable BigDecimal share(Figure part, Figure whole) {
        var some = get(part);
        var all = get(whole);
        if (some == null || all == null || all == 0) return null;
        return BigDecimal.valueOf(some).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }

    public Figures without(Figure figure) {
        var fewer = new EnumMap<Figure, Integer>(Figure.class);
        fewer.putAll(numbers);
        fewer.remove(figure);
        return new Figures(fewer);
    }

    public static Figures sum(Collection<Figures> all) {
        var sums = new EnumMap<Figure, Integer>(Figure.class);
        for (var figure : Figure.values()) sums.put(figure, 0);
        all.forEach(one -> one.numbers.forEach((figure, number) -> sums.merge(figure, number, Integer::sum)));
        return new Figures(sums);
    }
}
