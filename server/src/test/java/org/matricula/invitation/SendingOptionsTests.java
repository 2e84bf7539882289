package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Invalid;

class SendingOptionsTests {

    /** Where the day begins at ten in the morning of the day before, in UTC. */
    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");

    private static final Instant NOW = Instant.parse("2026-03-01T11:00:00Z");

    @Test
    void theLastDayIsOneOfTheOrganisationsCalendarAndLastsToItsEnd() {
        var today = until("2026-03-02");

        assertThatCode(() -> today.require(KIRITIMATI, NOW)).doesNotThrowAnyException();
        assertThat(today.ends(KIRITIMATI)).isEqualTo("2026-03-02T10:00:00Z");
        assertThatThrownBy(() -> until("2026-03-01").require(KIRITIMATI, NOW)).isInstanceOf(Invalid.class);
    }

    @Test
    void aTextTooLongIsRefusedAtItsField() {
        var options = new SendingOptions(false, null, "x".repeat(2_001), "", null);

        assertThatThrownBy(() -> options.require(KIRITIMATI, NOW))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly("greeting"));
    }

    private static SendingOptions until(String day) {
        return new SendingOptions(false, LocalDate.parse(day), "", "", null);
    }
}
