package org.matricula.credential.framework;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as they are searched: in small letters and without the accents of Latin, Greek and Cyrillic. */
final class Folded {

    /** Of what is compared from its beginning, in characters; longer ones would not fit into an index. */
    static final int LONGEST = 200;

    private static final int LONGEST_WORD = 40;

    /** Marks of other scripts are vowels, and stay. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");

    /** With what is no text at all and the database doesn't take. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\p{Cc}\\p{Cs}]+");

    /** Of letters and digits only, so that it stands in a query of PostgreSQL without harm; C++ and C# are words. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+[+#]*");

    private Folded() {}

    static String of(String text) {
        var plain = SPACE.matcher(plain(text)).replaceAll(" ").strip();
        if (plain.length() <= LONGEST) return plain;
        var end = Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return plain.substring(0, end);
    }

    static List<String> words(String text) {
        return WORD.matcher(plain(text))
                .results()
                .map(MatchResult::group)
                .map(word -> word.codePointCount(0, word.length()) <= LONGEST_WORD
                        ? word
                        : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)))
                .distinct()
                .toList();
    }

    private static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
}
