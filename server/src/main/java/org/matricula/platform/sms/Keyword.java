package org.matricula.platform.sms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that a gateway has to understand by itself. A text is one if nothing else stands in it but blanks and punctuation.
 * Sources: *Coaching*, 6; CTIA Messaging Principles, 5.1.3; 47 CFR 64.1200(a)(10), which adds "revoke" and "opt out".
 */
enum Keyword {
    STOP("STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT OUT"),
    START("START", "UNSTOP"),
    HELP("HELP", "INFO");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> words;

    Keyword(String... words) {
        this.words = Set.of(words);
    }

    static Optional<Keyword> of(String body) {
        var words = BETWEEN_WORDS.matcher(body).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(keyword -> keyword.words.contains(words))
                .findFirst();
    }
}
