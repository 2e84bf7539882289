package org.matricula.platform.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who told us something over HTTP: HMAC-SHA256 of id, time and body under the secret that we share with the gateway, as
 * Standard Webhooks has it, so that its libraries can sign and a repeated or old call is known.
 */
final class CallbackSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final SecretKeySpec key;

    /** @param secret {@code whsec_} and base64 */
    CallbackSignature(String secret) {
        if (!secret.startsWith(PREFIX)) throw new IllegalArgumentException("The secret begins with " + PREFIX);
        this.key = new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256");
    }

    /** @param signatures one or several, each {@code v1,} and base64, with blanks between */
    boolean isGood(String id, String timestamp, String signatures, byte[] body, Instant now) {
        return isTimely(timestamp, now)
                && Arrays.stream(signatures.split(" "))
                        .filter(signature -> signature.startsWith(VERSION))
                        .anyMatch(signature -> MessageDigest.isEqual(
                                signature.getBytes(StandardCharsets.US_ASCII),
                                sign(id, timestamp, body).getBytes(StandardCharsets.US_ASCII)));
    }

    String sign(String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
