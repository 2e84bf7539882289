package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryRuleTests {

    private static final ZonedDateTime JANUARY = ZonedDateTime.parse("2026-01-15T09:00:00Z[UTC]");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-08-31T10:00+02:00[Europe/Berlin], 2027-02-28T09:00:00Z",
        "2027-08-31T10:00+02:00[Europe/Berlin], 2028-02-29T09:00:00Z",
        "2026-03-31T10:00+01:00[Europe/London], 2026-09-30T09:00:00Z",
        "2026-12-31T23:30-08:00[America/Los_Angeles], 2027-07-01T06:30:00Z"
    })
    void rule2SixMonthsAreCalendarMonthsAndEndAtTheLastDayOfAShorterOne(ZonedDateTime from, Instant end) {
        assertThat(ExpiryRule.PERSONAL.expiresAt(from)).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        // Clocks go back on 25 October, forward on 29 March: an hour more, an hour less.
        "2026-09-01T17:30+01:00[Europe/London], 2026-12-01T17:30:00Z",
        "2026-01-15T17:30+00:00[Europe/London], 2026-04-16T16:30:00Z"
    })
    void rule3ThirteenWeeksEndAtTheSameLocalTimeAcrossDaylightSaving(ZonedDateTime from, Instant end) {
        assertThat(ExpiryRule.PRIVATE_LINK.expiresAt(from)).isEqualTo(end);
    }

    /** 02:30 does not exist on 28 March 2027 in Berlin: the clock that was to show it shows 03:30. */
    @Test
    void endThatFallsIntoTheMissingHourIsAnHourLaterOnTheClock() {
        var from = ZonedDateTime.parse("2026-09-28T02:30+02:00[Europe/Berlin]");

        assertThat(ExpiryRule.OPEN_LINK.expiresAt(from)).isEqualTo("2027-03-28T01:30:00Z");
    }

    @Test
    void rule2RunsCloseEndsAnInvitationSooner() {
        assertThat(ExpiryRule.PERSONAL.expiresAt(JANUARY, Instant.parse("2026-03-01T00:00:00Z")))
                .isEqualTo("2026-03-01T00:00:00Z");
        assertThat(ExpiryRule.PERSONAL.expiresAt(JANUARY, Instant.parse("2027-03-01T00:00:00Z")))
                .isEqualTo("2026-07-15T09:00:00Z");
    }

    @Test
    void rule3PrivateLinkDiesAtTheEarliestOfAgeCloseAndEnd() {
        var close = Instant.parse("2026-03-10T00:00:00Z");
        var end = Instant.parse("2026-03-01T00:00:00Z");

        assertThat(ExpiryRule.PRIVATE_LINK.expiresAt(JANUARY, close, end)).isEqualTo(end);
        assertThat(ExpiryRule.PRIVATE_LINK.expiresAt(JANUARY, close, null)).isEqualTo(close);
        assertThat(ExpiryRule.PRIVATE_LINK.expiresAt(JANUARY, null, null)).isEqualTo("2026-04-16T09:00:00Z");
    }
}
