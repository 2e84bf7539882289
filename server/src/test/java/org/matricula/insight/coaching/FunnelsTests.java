package org.matricula.insight.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;

class FunnelsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final UUID offer = UUID.randomUUID();
    private final List<UUID> programmes = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final Random random = new Random(20261123);

    @Test
    void nothingAboutFewerThanTenCanBeReadOrHadBySubtracting() {
        for (var i = 0; i < 300; i++) {
            var cohorts = cohorts();
            var open = new Funnels(offer, cohorts, true).weeks(programmes);
            var shown = new Funnels(offer, cohorts, false).weeks(programmes);
            for (var figure : List.of(Figure.ELIGIBLE, Figure.ASKED, Figure.CONSENTED)) {
                for (var programme : programmes)
                    assertHides(
                            figure,
                            List.copyOf(open.get(programme).values()),
                            List.copyOf(shown.get(programme).values()));
                for (var week : open.get(offer).keySet()) assertHides(figure, column(open, week), column(shown, week));
            }
        }
    }

    @Test
    void whoSeesPeopleReadsEverything() {
        var cohorts = cohorts();
        var weeks = new Funnels(offer, cohorts, true).weeks(programmes);

        assertThat(weeks.get(programmes.getFirst()).values().stream()
                        .mapToInt(one -> one.get(Figure.ELIGIBLE))
                        .sum())
                .isEqualTo(cohorts.stream()
                        .filter(one -> one.measuredId().equals(programmes.getFirst()))
                        .mapToInt(one -> one.figures().get(Figure.ELIGIBLE))
                        .sum());
    }

    private List<Figures> column(Map<UUID, ? extends Map<LocalDate, Figures>> table, LocalDate week) {
        return programmes.stream()
                .map(table::get)
                .filter(weeks -> weeks.containsKey(week))
                .map(weeks -> weeks.get(week))
                .toList();
    }

    private static void assertHides(Figure figure, List<Figures> real, List<Figures> shown) {
        var hidden = new ArrayList<Integer>();
        for (var i = 0; i < real.size(); i++) {
            var number = shown.get(i).get(figure);
            if (number == null) hidden.add(real.get(i).get(figure));
            else assertThat(number).isGreaterThanOrEqualTo(10);
        }
        var people = hidden.stream().mapToInt(one -> one).sum();
        // Where all that could be hidden is, nothing is left to subtract from the sum but the sum itself.
        if (people > 0 && hidden.size() < real.size()) {
            assertThat(people).isGreaterThanOrEqualTo(10);
            assertThat(hidden.size()).isGreaterThan(1);
        }
    }

    private List<CoachingMeasureStore.Cohort> cohorts() {
        var made = new ArrayList<CoachingMeasureStore.Cohort>();
        for (var week = 0; week < 6; week++) {
            var all = new ArrayList<Figures>();
            for (var programme : programmes) {
                var eligible = random.nextInt(50);
                var asked = random.nextInt(eligible + 1);
                var figures = new Figures(Map.of(
                        Figure.ELIGIBLE, eligible,
                        Figure.TEXTABLE, eligible,
                        Figure.ASKED, asked,
                        Figure.CONSENTED, random.nextInt(asked + 1)));
                made.add(new CoachingMeasureStore.Cohort(programme, MONDAY.plusWeeks(week), 1, figures));
                all.add(figures);
            }
            made.add(new CoachingMeasureStore.Cohort(offer, MONDAY.plusWeeks(week), 1, Figures.sum(all)));
        }
        return made;
    }
}
