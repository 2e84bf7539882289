package org.matricula.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What sender and receiver of webhooks share: {@code whsec_} and 24 to 64 bytes in base64 (Standard Webhooks,
 * <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme">signature
 * scheme</a>).
 */
public record WebhookSecret(String value) {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int BYTES = 32;
    private static final int LEAST_BYTES = 16;
    private static final int MOST_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static WebhookSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** Nothing for what is no secret. Short ones that others made are taken too. */
    public static Optional<WebhookSecret> parse(String text) {
        if (!text.startsWith(PREFIX)) return Optional.empty();
        try {
            var size = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
            return size < LEAST_BYTES || size > MOST_BYTES ? Optional.empty() : Optional.of(new WebhookSecret(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code v1,} and the base64 of HMAC-SHA256 over {@code id.timestamp.body}; the timestamp is in seconds. */
    public String sign(String id, Instant at, String body) {
        return sign(id, Long.toString(at.getEpochSecond()), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of what came: timestamp and body as they stood in the request. */
    public String sign(String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(value.substring(PREFIX.length())), "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether one of the signatures in the header, which spaces separate, was made with this secret. */
    public boolean signed(String header, String id, Instant at, String body) {
        return signed(header, id, Long.toString(at.getEpochSecond()), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of what came: timestamp and body as they stood in the request. */
    public boolean signed(String header, String id, String timestamp, byte[] body) {
        var expected = sign(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(header.split(" "))
                .anyMatch(one -> MessageDigest.isEqual(expected, one.getBytes(StandardCharsets.UTF_8)));
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
