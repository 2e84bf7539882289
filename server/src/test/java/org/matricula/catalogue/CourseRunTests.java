package org.matricula.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.catalogue.CourseRun.Phase;
import org.matricula.catalogue.CourseTest.Kind;
import org.matricula.platform.Ids;

class CourseRunTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // opens, closes, ends, phase: days from now
        "    ,     ,     , OPEN",
        "   1,     ,     , ANNOUNCED",
        "   0,     ,     , OPEN",
        "  -1,    1,    9, OPEN",
        "  -2,   -1,    9, CLOSED",
        "  -2,    0,    9, CLOSED",
        "  -9,   -8,   -1, ENDED",
        "    ,     ,    0, ENDED",
        "    ,     ,    1, OPEN"
    })
    void phaseFollowsTheDates(@Nullable Integer opens, @Nullable Integer closes, @Nullable Integer ends, Phase phase) {
        assertThat(run(-30, ends, opens, closes).phase(NOW)).isEqualTo(phase);
    }

    @Test
    void foremostIsOpenElseNextElseLatest() {
        var old = run(-900, -800, null, null);
        var older = run(-1900, -1800, null, null);
        var soon = run(20, null, 10, null);
        var later = run(200, null, 100, null);
        var open = run(5, null, null, null);

        assertThat(CourseRun.foremost(List.of(older, old), NOW)).contains(old);
        assertThat(CourseRun.foremost(List.of(old, later, soon), NOW)).contains(soon);
        assertThat(CourseRun.foremost(List.of(old, soon, open, later), NOW)).contains(open);
        assertThat(CourseRun.foremost(List.of(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // weights of essays, weight of the exam, whole?
        "50 50, 0,   true",
        "30 30, 40,  true",
        "40 60, 100, true",
        ",      100, true",
        ",      0,   true",
        "50 40, 0,   false",
        "50 40, 100, false",
        "50 50, 50,  false",
        "60 60, 0,   false"
    })
    void weightsAreWholeTogetherOrWithExamsApart(@Nullable String others, BigDecimal exam, boolean whole) {
        var tests = new java.util.ArrayList<>(List.of(test(Kind.EXAM, exam)));
        if (others != null)
            for (var weight : others.split(" ")) tests.add(test(Kind.TUTOR_MARKED, new BigDecimal(weight)));
        tests.add(test(Kind.QUIZ, null));

        assertThat(CourseTest.Weights.of(tests).areWhole()).isEqualTo(whole);
    }

    private static CourseTest test(Kind kind, @Nullable BigDecimal weight) {
        return new CourseTest(Ids.next(), Ids.next(), null, "T", kind, weight, null, 1);
    }

    private static CourseRun run(
            int starts, @Nullable Integer ends, @Nullable Integer opens, @Nullable Integer closes) {
        return new CourseRun(
                Ids.next(),
                Ids.next(),
                "r",
                "R",
                null,
                days(starts),
                instant(ends),
                instant(opens),
                instant(closes),
                BusinessModel.OPEN_UPGRADE,
                null,
                RunDetails.DEFAULT_GRACE_DAYS);
    }

    private static @Nullable Instant instant(@Nullable Integer days) {
        return days == null ? null : days(days);
    }

    private static Instant days(int days) {
        return NOW.plusSeconds(days * 86_400L);
    }
}
