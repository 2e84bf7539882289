package org.matricula.credential.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A code or token as it is kept: by its hash alone. The library asks for a value even of those that were not presented;
 * it gets {@link #PREFIX} and the hash, which hash to something else and so open nothing.
 */
record KeptToken(byte[] hash, Instant issuedAt, @Nullable Instant expiresAt, boolean ended) {

    private static final String PREFIX = "sha256:";

    /** A value that was just made or presented, or one that {@link #value} gave. */
    static byte[] hashOf(String value) {
        return value.startsWith(PREFIX) ? HexFormat.of().parseHex(value.substring(PREFIX.length())) : presented(value);
    }

    /** A value that somebody presents: whatever it looks like, it is hashed. */
    static byte[] presented(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was presented, if it is this one. */
    String value(@Nullable String presented) {
        return presented != null && MessageDigest.isEqual(hash, presented(presented))
                ? presented
                : PREFIX + HexFormat.of().formatHex(hash);
    }
}
