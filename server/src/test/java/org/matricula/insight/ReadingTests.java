package org.matricula.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Test
    void aMonthIsReadWhenItsLastLearnerHasHadTheTime() {
        assertThat(Reading.SIX.from(JUNE, LONDON)).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(Reading.NINE.from(JUNE, LONDON)).isEqualTo("2027-03-31T23:00:00Z");
        assertThat(Reading.SIX.from(JUNE, LOS_ANGELES)).isEqualTo("2027-01-01T08:00:00Z");
    }

    @Test
    void augustIsReadFromTheFirstOfMarchThoughFebruaryIsShort() {
        assertThat(Reading.SIX.from(YearMonth.of(2026, 8), LONDON)).isEqualTo("2027-03-01T00:00:00Z");
    }

    @Test
    void aReadingIsDueAtItsInstantAndNotBefore() {
        var due = Instant.parse("2027-01-01T00:00:00Z");

        assertThat(Reading.SIX.isDue(JUNE, LONDON, due)).isTrue();
        assertThat(Reading.SIX.isDue(JUNE, LONDON, due.minusNanos(1))).isFalse();
    }

    @Test
    void aCohortThatIsTooYoungHasNoTakeUp() {
        var cohort = new Cohort(
                JUNE, Want.CREDIT, Map.of(Figure.ELIGIBLE, 40, Figure.SENT, 12, Figure.BY_SIX, 12, Figure.BY_NINE, 12));
        var between = Instant.parse("2027-02-01T00:00:00Z");

        var read = MonthMeasure.of(JUNE, cohort.figures(LONDON, between), LONDON, between);

        assertThat(read.atSix()).isEqualTo(new BigDecimal("30.0"));
        assertThat(read.isNineDue()).isFalse();
        assertThat(read.atNine()).isNull();
        assertThat(read.dueAtNine()).isEqualTo("2027-03-31T23:00:00Z");
    }
}
