package org.matricula.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.matricula.platform.Invalid;

/**
 * A mail address.
 *
 * @param written as the person wrote it, without spaces around it; mail is sent to this
 * @param normal  what is compared: lower case, domain in ASCII (RFC 5891), letters composed (Unicode NFC)
 */
public record EmailAddress(String written, String normal) {

    /** RFC 5321, 4.5.3.1: 64 octets before the at sign, 254 in all. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;

    /** Quoted local parts are left out on purpose: nobody has one, and they smuggle separators into headers. */
    private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{Cntrl}\\p{Cf}@\"(),:;<>\\[\\]\\\\]+");

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]*[a-z][a-z0-9-]*");

    /** Empty if this can't be an address. */
    public static Optional<EmailAddress> parse(String text) {
        var written = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        var at = written.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || written.length() > LONGEST) return Optional.empty();
        var local = written.substring(0, at);
        if (!LOCAL.matcher(local).matches()) return Optional.empty();
        return asciiDomain(written.substring(at + 1))
                .map(domain -> new EmailAddress(written, local.toLowerCase(Locale.ROOT) + "@" + domain));
    }

    /** Why this can't be an address, for the form's field {@code email}. */
    static Invalid.Field problem(String text) {
        return text.isBlank()
                ? new Invalid.Field("email", "account.email.missing", List.of())
                : new Invalid.Field("email", "account.email.unreadable", List.of(text.strip()));
    }

    /** @throws Invalid if this can't be an address */
    static EmailAddress required(String text) {
        return parse(text).orElseThrow(() -> new Invalid(List.of(problem(text))));
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            var ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
