package org.matricula.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TextTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @BeforeEach
    void readerIsBritish() {
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void endAtMidnightIsTheEndOfTheDayBefore() {
        assertThat(Text.until(Instant.parse("2027-06-26T23:00:00Z"), LONDON)).isEqualTo("26 June 2027");
    }

    @Test
    void endWithinADayIsSaidWithItsTime() {
        assertThat(Text.until(Instant.parse("2027-06-27T08:30:00Z"), LONDON))
                .isEqualTo("27 June 2027 at 09:30 (London)");
    }

    @Test
    void numbersAreGroupedAsTheReaderGroupsThem() {
        assertThat(Text.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(Text.percent(new java.math.BigDecimal("82.45"))).isEqualTo("82.4%");
        LocaleContextHolder.setLocale(Locale.GERMANY);
        assertThat(Text.number(1_234)).isEqualTo("1.234");
    }
}
