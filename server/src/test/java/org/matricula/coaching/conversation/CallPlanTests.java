package org.matricula.coaching.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.platform.Invalid;

/** Times of calls are by somebody's clock, and exist. */
class CallPlanTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 17:30, 2026-11-27T22:30:00Z",
        // The hour that comes twice: its first.
        "2026-11-01, 01:30, 2026-11-01T05:30:00Z"
    })
    void timeIsReadByAClock(String date, String time, Instant moment) {
        assertThat(CallPlan.read(date, time, NEW_YORK)).isEqualTo(moment);
    }

    @Test
    void timeThatClocksSkipIsRefused() {
        assertThatThrownBy(() -> CallPlan.read("2027-03-14", "02:30", NEW_YORK))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("time-skipped");
    }

    @ParameterizedTest
    @CsvSource({"'', 17:30, date", "tomorrow, 17:30, date", "2026-11-31, 17:30, date", "2026-11-27, '', time"})
    void whatIsNoDateOrTimeIsNamed(String date, String time, String field) {
        assertThatThrownBy(() -> CallPlan.read(date, time, NEW_YORK))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.fields().getFirst().field()).isEqualTo(field));
    }

    @Test
    void callIsPlannedForATimeToComeWithinAYear() {
        assertThat(plan(Duration.ofMinutes(1), 30).checked(NOW)).isNotNull();
        assertThatThrownBy(() -> plan(Duration.ZERO, 30).checked(NOW)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> plan(Duration.ofDays(367), 30).checked(NOW)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> plan(Duration.ofDays(1), 4).checked(NOW)).isInstanceOf(Invalid.class);
    }

    private static CallPlan plan(Duration ahead, int minutes) {
        return new CallPlan(NOW.plus(ahead), minutes, "");
    }
}
