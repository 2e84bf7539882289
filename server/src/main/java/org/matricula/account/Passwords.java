package org.matricula.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be, and how it is kept. Length counts, recipes don't (NIST SP 800-63B, 3.1.1.2);
 * refused are those that are guessed first: few different letters, one's own name or address, the usual ones.
 */
@Component
final class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> USUAL = Set.of(
            "password",
            "passw0rd",
            "qwertyuiop",
            "qwerty",
            "letmein",
            "welcome",
            "iloveyou",
            "administrator",
            "matricula",
            "1q2w3e4r5t",
            "abcdefghij",
            "1234567890",
            "changeme",
            "qwertz",
            "azerty",
            "football",
            "princess",
            "sunshine");

    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = hash("a password that is nobody's");
    }

    /** {@code field} is the name of the input; {@code about} what must not be the password. @throws Invalid */
    void check(String field, String password, String... about) {
        new Invalid.Collector()
                .check(
                        password.codePointCount(0, password.length()) >= SHORTEST,
                        field,
                        "account.password.short",
                        SHORTEST)
                .check(password.length() <= LONGEST, field, "account.password.long", LONGEST)
                .orThrow();
        if (isGuessable(password, about)) throw Invalid.field(field, "account.password.guessable");
    }

    String hash(String password) {
        return String.valueOf(encoder.encode(fitted(password)));
    }

    /** Takes as long without a hash (no account, no password) as with one. */
    boolean matches(String password, @Nullable String hash) {
        var same = encoder.matches(fitted(password), hash == null ? nobodys : hash);
        return same && hash != null;
    }

    private static boolean isGuessable(String password, String... about) {
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT) return true;
        var letters = plain.replaceAll("[^\\p{L}]+$|^[^\\p{L}]+", "");
        if (USUAL.contains(plain) || USUAL.contains(letters)) return true;
        for (var known : about) {
            if (!known.isBlank() && plain.equals(known.toLowerCase(Locale.ROOT))) return true;
        }
        return false;
    }

    /** bcrypt reads 72 bytes and no more: longer passwords, and letters written in two ways, are made to fit. */
    private static String fitted(String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("matricula-password".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var composed = Normalizer.normalize(password, Normalizer.Form.NFC);
            return Base64.getEncoder().encodeToString(mac.doFinal(composed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
