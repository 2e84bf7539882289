package org.matricula.platform.sms;

import java.net.URI;
import java.time.LocalTime;
import org.matricula.platform.sms.TextProperties.Alphabet;
import org.matricula.platform.sms.TextProperties.LongTexts;

/** What an operator may have set. */
final class TextSettings {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private TextSettings() {}

    static TextProperties of(URI url, String number) {
        return of(url, number, LongTexts.UDH);
    }

    static TextProperties of(URI url, String number, LongTexts longTexts) {
        return new TextProperties(
                url,
                "secret",
                SECRET,
                number,
                "US",
                Alphabet.GSM,
                longTexts,
                LocalTime.of(21, 0),
                LocalTime.of(8, 0),
                true);
    }
}
