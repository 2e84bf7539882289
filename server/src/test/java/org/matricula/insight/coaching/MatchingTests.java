package org.matricula.insight.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;

class MatchingTests {

    private static final UUID PROGRAMME = UUID.randomUUID();
    private static final Offset<Double> EXACTLY = within(0.0000001);

    /** Half of the keen stay, coached or not, and a tenth of the others; most of the keen chose coaching. */
    @Test
    void coachedAreComparedWithOthersAsActiveAsThey() {
        var matching = new Matching(
                List.of(
                        stratum("MUCH", true, 80, 40),
                        stratum("MUCH", false, 20, 10),
                        stratum("NONE", true, 20, 2),
                        stratum("NONE", false, 80, 8)),
                Comparison.ASKED);

        assertThat(matching.coached(Outcome.ACTIVE_30).value()).isCloseTo(0.42, EXACTLY);
        assertThat(matching.others(Outcome.ACTIVE_30).value()).isCloseTo(0.42, EXACTLY);
    }

    @Test
    void whereBothSidesAreSpreadAlikeNothingIsWeighted() {
        var matching = new Matching(
                List.of(
                        stratum("MUCH", true, 30, 20),
                        stratum("MUCH", false, 60, 30),
                        stratum("NONE", true, 10, 1),
                        stratum("NONE", false, 20, 4)),
                Comparison.ASKED);

        var others = matching.others(Outcome.ACTIVE_30);
        assertThat(others.value()).isCloseTo(34 / 80.0, EXACTLY);
        assertThat(others.people()).isCloseTo(80, EXACTLY);
    }

    /** One of two thirds weighs as much as eight of the others do. */
    @Test
    void fewOthersWhoStandForManyTellLess() {
        var matching = new Matching(
                List.of(
                        stratum("MUCH", true, 30, 20),
                        stratum("MUCH", false, 10, 5),
                        stratum("NONE", true, 10, 1),
                        stratum("NONE", false, 90, 9)),
                Comparison.ASKED);

        assertThat(matching.others(Outcome.ACTIVE_30).people())
                .isCloseTo(1 / (0.75 * 0.75 / 10 + 0.25 * 0.25 / 90), EXACTLY);
    }

    @Test
    void whoHasNobodyAlikeIsLeftOut() {
        var matching =
                new Matching(List.of(stratum("MUCH", true, 30, 20), stratum("NONE", false, 90, 9)), Comparison.ASKED);

        assertThat(matching.coached(Outcome.ACTIVE_30)).isNull();
        assertThat(matching.others(Outcome.ACTIVE_30)).isNull();
        assertThat(matching.figures(true).get(Figure.ELIGIBLE)).isZero();
        assertThat(matching.coachedMean()).isEmpty();
    }

    private static Stratum stratum(String activity, boolean coached, int people, int active) {
        var key = new Stratum.Key(PROGRAMME, LocalDate.of(2026, 1, 1), "VERIFIED", Stratum.Activity.valueOf(activity));
        var figures = Map.of(Figure.ELIGIBLE, people, Figure.DUE_30, people, Figure.ACTIVE_30, active);
        return new Stratum(key, Comparison.ASKED, coached, new Figures(figures), 0, 0);
    }
}
