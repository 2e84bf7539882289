package org.matricula.dataimport.web;

import static org.matricula.platform.text.Text.messages;
import static org.matricula.platform.text.Text.t;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What programs call things, as words to read: {@code week_number} is <i>Week number</i>. */
public final class Heading {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private Heading() {}

    /** {@code position} counts from 1 and names a column that has no name. */
    public static String ofColumn(String column, int position) {
        var words = words(column);
        return words.isEmpty() ? t("dataimport.tables.column", position) : words;
    }

    /** Kinds that are known have a name in the catalogues. */
    public static String ofKind(String kind) {
        return isNamed(kind) ? t(key(kind)) : words(kind);
    }

    /** Whether the name is a text of ours rather than data. */
    public static boolean isNamed(String kind) {
        return messages().keys().contains(key(kind));
    }

    private static String key(String kind) {
        return "dataimport.tables.kind." + kind;
    }

    /** Words all in capitals, such as URL, stay so. */
    static String words(String name) {
        var sentence = Arrays.stream(BETWEEN_WORDS.split(name.strip()))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
                        ? word
                        : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        if (sentence.isEmpty()) return "";
        var rest = sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, rest).toUpperCase(Locale.ROOT) + sentence.substring(rest);
    }
}
