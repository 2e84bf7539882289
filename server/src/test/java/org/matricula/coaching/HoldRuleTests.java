package org.matricula.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.enrolment.Track;

/** *Coaching*, 1: consent holds until 30 days (settable) after the last verified enrolment ended; quiet learners keep it. */
class HoldRuleTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // Ended on 1 October in New York, where 2 October had begun in London: the last day is the 31st.
        "2026-10-02T03:00:00Z, 2026-01-01T00:00:00Z, 2026-11-01T03:59:59Z, false",
        "2026-10-02T03:00:00Z, 2026-01-01T00:00:00Z, 2026-11-01T04:00:00Z, true",
        // Agreed after the end: as long from then.
        "2026-01-01T12:00:00Z, 2026-10-02T03:00:00Z, 2026-11-01T03:59:59Z, false",
        "2026-01-01T12:00:00Z, 2026-10-02T03:00:00Z, 2026-11-01T04:00:00Z, true"
    })
    void itIsOverAfterThirtyWholeDays(Instant ended, Instant agreed, Instant now, boolean over) {
        assertThat(new HoldRule(30, NEW_YORK).isOver(ended, agreed, now)).isEqualTo(over);
    }

    @Test
    void whileOneVerifiedEnrolmentGoesOnNothingEnds() {
        var left = place(Track.VERIFIED, "2025-01-01T00:00:00Z", null);
        var open = place(Track.UPGRADED, null, null);

        assertThat(HoldRule.endedAt(List.of(left, open), null, NOW)).isEmpty();
    }

    @Test
    void theLastOfSeveralEndsCounts() {
        var left = place(Track.VERIFIED, "2026-02-01T00:00:00Z", "2026-12-31T00:00:00Z");
        var over = place(Track.SPONSORED, null, "2026-03-15T00:00:00Z");

        assertThat(HoldRule.endedAt(List.of(left, over), null, NOW)).contains(Instant.parse("2026-03-15T00:00:00Z"));
    }

    @Test
    void aLostTrackEndsItWhenThatIsNoticed() {
        var downgraded = place(Track.AUDIT, null, null);
        var noticed = Instant.parse("2026-04-20T00:00:00Z");

        assertThat(HoldRule.endedAt(List.of(downgraded), null, NOW)).contains(NOW);
        assertThat(HoldRule.endedAt(List.of(downgraded), noticed, NOW)).contains(noticed);
    }

    private static CoachedPlace place(Track track, @Nullable String left, @Nullable String ends) {
        return new CoachedPlace(UUID.randomUUID(), UUID.randomUUID(), track, at(left), at(ends), List.of());
    }

    private static @Nullable Instant at(@Nullable String time) {
        return time == null ? null : Instant.parse(time);
    }
}
