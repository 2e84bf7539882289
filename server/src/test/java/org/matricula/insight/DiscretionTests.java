package org.matricula.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscretionTests {

    @Test
    void noNumberBelowTenIsShown() {
        var shown = Discretion.alone(figures(100, 9));

        assertThat(shown.get(Figure.ELIGIBLE)).isEqualTo(100);
        assertThat(shown.get(Figure.SENT)).isNull();
    }

    @Test
    void neitherIsOneThatLeavesFewerThanTenOfWhatItIsAPartOf() {
        assertThat(Discretion.alone(figures(100, 91)).get(Figure.SENT)).isNull();
        assertThat(Discretion.alone(figures(100, 90)).get(Figure.SENT)).isEqualTo(90);
        assertThat(Discretion.alone(figures(100, 100)).get(Figure.SENT)).isEqualTo(100);
    }

    @Test
    void ofAGroupBelowTenNothingIsShown() {
        assertThat(Discretion.alone(figures(9, 0)).numbers()).isEmpty();
    }

    @Test
    void aSmallRowTakesTheSmallestOtherWithIt() {
        var shown = Discretion.parts(List.of(figures(40, 0), figures(5, 0), figures(30, 0)), List.of(Set.of(0, 1, 2)));

        assertThat(shown).extracting(row -> row.get(Figure.ELIGIBLE)).containsExactly(40, null, null);
    }

    @Test
    void severalSmallRowsThatAreTenTogetherHideEachOther() {
        var shown = Discretion.parts(List.of(figures(40, 0), figures(5, 0), figures(6, 0)), List.of(Set.of(0, 1, 2)));

        assertThat(shown).extracting(row -> row.get(Figure.ELIGIBLE)).containsExactly(40, null, null);
    }

    @Test
    void whatNobodyIsInGivesNobodyAway() {
        var shown = Discretion.parts(List.of(figures(40, 0), figures(0, 0)), List.of(Set.of(0, 1)));

        assertThat(shown.getFirst().get(Figure.ELIGIBLE)).isEqualTo(40);
    }

    /** Whoever knows the sums of these rows learns by subtraction of nobody, or of ten and more in at least two rows. */
    @Test
    void nothingHiddenCanBeHadFromAnySum() {
        var random = new Random(7);
        for (int table = 0; table < 500; table++) {
            var real = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(row -> anyFigures(random))
                    .toList();
            var some = IntStream.range(0, real.size())
                    .filter(row -> random.nextBoolean())
                    .boxed()
                    .collect(Collectors.toSet());
            var all = IntStream.range(0, real.size()).boxed().collect(Collectors.toSet());

            var shown = Discretion.parts(real, List.of(some, all));

            for (var figure : Figure.values()) {
                assertNotDerivable(real, shown, some, figure);
                assertNotDerivable(real, shown, all, figure);
            }
        }
    }

    private static void assertNotDerivable(List<Figures> real, List<Figures> shown, Set<Integer> rows, Figure figure) {
        assertThat(rows.stream().map(row -> shown.get(row).get(figure)).filter(number -> number != null))
                .allMatch(number -> number >= 10);
        var hidden =
                rows.stream().filter(row -> shown.get(row).get(figure) == null).toList();
        var people = hidden.stream().mapToInt(row -> real.get(row).get(figure)).sum();
        var anyShown = hidden.size() < rows.size();
        if (anyShown && people > 0) {
            assertThat(hidden).hasSizeGreaterThan(1);
            assertThat(people).isGreaterThanOrEqualTo(10);
        }
    }

    private static Figures anyFigures(Random random) {
        var numbers = new EnumMap<Figure, Integer>(Figure.class);
        for (var figure : Figure.values()) {
            var most = figure.wholes().stream().mapToInt(numbers::get).min().orElse(60);
            numbers.put(figure, random.nextInt(most + 1));
        }
        return new Figures(numbers);
    }

    private static Figures figures(int eligible, int sent) {
        return new Figures(Map.of(Figure.ELIGIBLE, eligible, Figure.LOOKED, sent, Figure.SENT, sent));
    }
}
