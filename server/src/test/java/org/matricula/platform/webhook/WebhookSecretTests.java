package org.matricula.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTests {

    private static final Instant AT = Instant.ofEpochSecond(1_731_705_121);

    /** The examples of the Standard Webhooks' own documentation and of Svix, who wrote it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD | msg_27UH4WbU6Z5A5EzD8u03UvzRbpk | 1649367553 | {\"email\":\"test@example.com\",\"username\":\"test_user\"} | v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | {\"test\": 2432232314} | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "whsec_plJ3nmyCDGBKInavdOK15jsl | msg_loFOjxBNrRLzqYUf | 1731705121 | {\"event_type\":\"ping\",\"data\":{\"success\":true}} | v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0="
            })
    void signaturesAreThoseOfTheSpecification(String secret, String id, long at, String body, String signature) {
        assertThat(new WebhookSecret(secret).sign(id, Instant.ofEpochSecond(at), body))
                .isEqualTo(signature);
    }

    @Test
    void messageIsSignedIfAnyOfTheSignaturesIsOurs() {
        var mine = WebhookSecret.random();
        var other = WebhookSecret.random();
        var header = other.sign("msg_1", AT, "{}") + " " + mine.sign("msg_1", AT, "{}");

        assertThat(mine.signed(header, "msg_1", AT, "{}")).isTrue();
        assertThat(mine.signed(header, "msg_2", AT, "{}")).isFalse();
        assertThat(mine.signed(header, "msg_1", AT.plusSeconds(1), "{}")).isFalse();
        assertThat(mine.signed(header, "msg_1", AT, "{ }")).isFalse();
        assertThat(WebhookSecret.random().signed(header, "msg_1", AT, "{}")).isFalse();
    }

    @Test
    void secretIsReadBackAndNotPrinted() {
        var secret = WebhookSecret.random();

        assertThat(WebhookSecret.parse(secret.value())).contains(secret);
        assertThat(secret.toString()).doesNotContain(secret.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_short", "whsec_%%%%", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void whatIsNoSecretIsRefused(String text) {
        assertThat(WebhookSecret.parse(text)).isEmpty();
    }
}
