package org.matricula.platform.sms;

import java.time.Duration;
import java.time.Instant;
import org.matricula.platform.webhook.WebhookSecret;

/**
 * Who told us something over HTTP: HMAC-SHA256 of id, time and body under the secret that we share with the gateway, as
 * Standard Webhooks has it, so that its libraries can sign and a repeated or old call is known.
 */
final class CallbackSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String PREFIX = "whsec_";

    private final WebhookSecret secret;

    /** @param secret {@code whsec_} and base64 */
    CallbackSignature(String secret) {
        if (!secret.startsWith(PREFIX)) throw new IllegalArgumentException("The secret begins with " + PREFIX);
        this.secret = new WebhookSecret(secret);
        // One that can't sign is found at the start, not with the first call.
        sign("", "", new byte[0]);
    }

    /** @param signatures one or several, each {@code v1,} and base64, with blanks between */
    boolean isGood(String id, String timestamp, String signatures, byte[] body, Instant now) {
        return isTimely(timestamp, now) && secret.signed(signatures, id, timestamp, body);
    }

    String sign(String id, String timestamp, byte[] body) {
        return secret.sign(id, timestamp, body);
    }

    private static boolean isTimely(String timestamp, Instant now) {
        try {
            var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
            return age.abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return false;
        }
    }
}
