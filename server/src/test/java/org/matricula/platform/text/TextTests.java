package org.matricula.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TextTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void endAtMidnightIsTheEndOfTheDayBefore() {
        assertThat(Text.until(Instant.parse("2027-06-26T23:00:00Z"), LONDON)).isEqualTo("26 June 2027");
    }

    @Test
    void endWithinADayIsSaidWithItsTime() {
        assertThat(Text.until(Instant.parse("2027-06-27T08:30:00Z"), LONDON))
                .isEqualTo("27 June 2027 at 09:30 (London)");
    }
}
