package org.matricula.platform.sms;

import java.net.URI;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How texts leave; see docs/operator/texts.md.
 *
 * @param url            {@code smpp://user:password@host:2775}, {@code smpps://…}, or {@code https://…}; null: texts wait
 * @param token          the bearer token for an HTTP gateway
 * @param secret         with which an HTTP gateway signs what it tells us, {@code whsec_…}
 * @param number         our number or short code, which people answer; null: texts come from the brand's name
 * @param region         whose numbers the network writes without a country code (ISO 3166-1)
 * @param alphabet       what an SMPP message centre calls its default alphabet
 * @param longTexts      how long texts travel over SMPP
 * @param confirmNumbers whether a number is texted a code before anything else
 */
@ConfigurationProperties("matricula.texts")
public record TextProperties(
        @Nullable URI url,
        @Nullable String token,
        @Nullable String secret,
        @Nullable String number,
        @DefaultValue("US") String region,
        @DefaultValue("GSM") Alphabet alphabet,
        @DefaultValue("UDH") LongTexts longTexts,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("true") boolean confirmNumbers) {

    public enum Alphabet {
        GSM,
        LATIN1
    }

    /** Cut into parts with a header each (3GPP TS 23.040), or whole in an optional parameter (SMPP 3.4, 5.3.2.32). */
    public enum LongTexts {
        UDH,
        PAYLOAD
    }

    QuietHours quietHours() {
        return new QuietHours(quietFrom, quietUntil);
    }

    /** Where texts go, without the secrets in it. */
    String place() {
        return url == null ? "" : url.getScheme() + "://" + url.getHost();
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "TextProperties[" + place() + "]";
    }
}
