package org.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitOriginTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BROWSER | Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
            BROWSER | Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1
            SCANNER | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
            SCANNER | Mozilla/5.0 (Windows NT 10.0; Win64; x64) BingPreview/1.0b
            SCANNER | facebookexternalhit/1.1
            SCANNER | WhatsApp/2.23.20.0
            PROGRAM | curl/8.5.0
            PROGRAM | Java-http-client/25
            """)
    void whatOpensALinkIsKnownByWhatItCallsItself(VisitOrigin origin, String userAgent) {
        assertThat(VisitOrigin.of(userAgent)).isEqualTo(origin);
    }

    @Test
    void whatDoesNotSayIsAProgram() {
        assertThat(VisitOrigin.of(null)).isEqualTo(VisitOrigin.PROGRAM);
    }
}
