package org.matricula.account;

import java.time.Instant;
import java.util.Locale;

/** Somebody who asked for an account and has not yet shown that the address is theirs. */
public record SignUp(String address, String name, String locale, Instant expiresAt) {

    public Locale language() {
        return Locale.forLanguageTag(locale);
    }
}
