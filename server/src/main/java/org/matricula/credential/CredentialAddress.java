package org.matricula.credential;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.matricula.platform.Token;

/**
 * A credential's public address {@code /c/{token}}. The id in the database is made from the token's hash (a UUID of
 * version 8, RFC 9562 5.8), so that the address alone finds the row and nobody who reads the database finds the address.
 */
public record CredentialAddress(Token token) {

    private static final long VERSION_8 = 0x8000L;
    private static final long VERSION_MASK = 0xF000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    static CredentialAddress random() {
        return new CredentialAddress(Token.random());
    }

    public UUID credentialId() {
        var hash = ByteBuffer.wrap(token.hash());
        return new UUID(hash.getLong() & ~VERSION_MASK | VERSION_8, hash.getLong() >>> 2 | VARIANT);
    }

    public String path() {
        return "/c/" + token.value();
    }
}
