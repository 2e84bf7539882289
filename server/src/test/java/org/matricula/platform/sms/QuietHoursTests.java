package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {

    private static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    @ParameterizedTest
    @CsvSource({
        // an ordinary day in New York, four hours behind
        "2026-06-10T16:00:00Z, America/New_York, 2026-06-10T16:00:00Z",
        "2026-06-11T00:59:59Z, America/New_York, 2026-06-11T00:59:59Z",
        "2026-06-11T01:00:00Z, America/New_York, 2026-06-11T12:00:00Z",
        "2026-06-11T04:30:00Z, America/New_York, 2026-06-11T12:00:00Z",
        "2026-06-11T11:59:59Z, America/New_York, 2026-06-11T12:00:00Z",
        "2026-06-11T12:00:00Z, America/New_York, 2026-06-11T12:00:00Z",
        // the same moment is day in one place and night in another
        "2026-06-11T03:30:00Z, Pacific/Honolulu, 2026-06-11T03:30:00Z",
        "2026-06-11T03:30:00Z, Pacific/Guam, 2026-06-11T03:30:00Z",
        "2026-06-11T03:30:00Z, America/Chicago, 2026-06-11T13:00:00Z",
        // the night in which the clock goes forward is an hour shorter
        "2026-03-08T03:00:00Z, America/New_York, 2026-03-08T12:00:00Z",
        "2026-03-07T03:00:00Z, America/New_York, 2026-03-07T13:00:00Z",
        // the night in which it goes back is an hour longer
        "2026-11-01T02:00:00Z, America/New_York, 2026-11-01T13:00:00Z",
        "2026-10-31T02:00:00Z, America/New_York, 2026-10-31T12:00:00Z"
    })
    void nobodysPhoneRingsFromNineInTheEveningUntilEight(Instant wanted, ZoneId zone, Instant earliest) {
        assertThat(USUAL.earliest(wanted, zone)).isEqualTo(earliest);
    }

    @Test
    void endInTheHourThatComesTwiceIsTheSecondOne() {
        var early = new QuietHours(LocalTime.of(21, 0), LocalTime.of(1, 30));
        var zone = ZoneId.of("America/New_York");

        // 01:10 for the first and for the second time; at 01:30 for the first time it would be quiet again soon
        assertThat(early.earliest(Instant.parse("2026-11-01T05:10:00Z"), zone)).isEqualTo("2026-11-01T06:30:00Z");
        assertThat(early.earliest(Instant.parse("2026-11-01T06:10:00Z"), zone)).isEqualTo("2026-11-01T06:30:00Z");
    }

    @Test
    void endInTheHourThatIsLeftOutIsAnHourLaterOnTheClock() {
        var early = new QuietHours(LocalTime.of(21, 0), LocalTime.of(2, 30));

        assertThat(early.earliest(Instant.parse("2026-03-08T06:00:00Z"), ZoneId.of("America/New_York")))
                .isEqualTo("2026-03-08T07:30:00Z");
    }

    @Test
    void hoursWithinOneDayAndNoHoursAtAllCanBeSetToo() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        var none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        var utc = ZoneId.of("UTC");

        assertThat(noon.earliest(Instant.parse("2026-06-10T13:00:00Z"), utc)).isEqualTo("2026-06-10T14:00:00Z");
        assertThat(noon.earliest(Instant.parse("2026-06-10T23:00:00Z"), utc)).isEqualTo("2026-06-10T23:00:00Z");
        assertThat(none.earliest(Instant.parse("2026-06-10T00:00:00Z"), utc)).isEqualTo("2026-06-10T00:00:00Z");
    }
}
