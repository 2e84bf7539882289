package org.matricula.credential.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Reason;
import org.springframework.context.i18n.LocaleContextHolder;

class VerifiedWordsTests {

    private static final Instant END = Instant.parse("2028-11-23T00:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @BeforeEach
    void somebodyInTokyoReads() {
        LocaleContextHolder.setLocale(Locale.UK);
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone("Asia/Tokyo"));
    }

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void anEndAtTheIssuersMidnightIsItsLastDay() {
        assertThat(VerifiedWords.until(END, LONDON)).isEqualTo("22 November 2028");
    }

    @Test
    void whereTheIssuersCalendarIsUnknownItIsAMomentOnNobodys() {
        assertThat(VerifiedWords.until(END, null)).isEqualTo("23 November 2028 at 00:00 (UTC)");
        assertThat(VerifiedWords.moment(END, null)).isEqualTo("23 November 2028 at 00:00 (UTC)");
    }

    @Test
    void theCheckOfDatesSaysTheSame() {
        var expired = new Check(Check.Kind.DATES, Check.Outcome.FAILED, Reason.EXPIRED, List.of(END.toString()));

        assertThat(CheckWords.sentence(expired, LONDON)).isEqualTo("It was valid until 22 November 2028.");
        assertThat(CheckWords.sentence(expired, null)).isEqualTo("It was valid until 23 November 2028 at 00:00 (UTC).");
    }
}
