package org.matricula.organisation;

import java.util.Locale;

/** A program gets no token. {@link Why} are the codes of RFC 6749, 5.2. */
public final class TokenRefused extends RuntimeException {

    public enum Why {
        INVALID_REQUEST,
        /** There is no client with this id and secret, or it was revoked. */
        INVALID_CLIENT,
        UNSUPPORTED_GRANT_TYPE,
        /** There is no such permission, or the client doesn't hold it. */
        INVALID_SCOPE,
        /** Too many were asked for. */
        TEMPORARILY_UNAVAILABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Why why;

    public TokenRefused(Why why) {
        super(why.code());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
