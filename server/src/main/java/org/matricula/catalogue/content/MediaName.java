package org.matricula.catalogue.content;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names of a run's files: small Latin letters, digits, hyphens, underscores and dots, so that they need no escape anywhere. */
final class MediaName {

    static final int LENGTH = 100;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,98}\\.[a-z0-9]{1,8}");

    private MediaName() {}

    static boolean isGood(String name) {
        return name.length() <= LENGTH && SHAPE.matcher(name).matches() && !name.contains("..");
    }

    /** A good name like the one that a file had elsewhere, with a number where it is taken. */
    static String of(String original, Predicate<String> taken) {
        var file = original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1);
        var dot = file.lastIndexOf('.');
        var ending = dot < 0 ? "" : plain(file.substring(dot + 1));
        var word = word(dot < 0 ? file : file.substring(0, dot), "file");
        for (var number = 1; ; number++) {
            var name = word + (number == 1 ? "" : "-" + number) + "." + ending;
            if (!taken.test(name)) return name;
        }
    }

    /** A short word like the text; {@code otherwise} if nothing of it is left. */
    static String word(String text, String otherwise) {
        var plain = plain(text);
        var cut = plain.length() > 80 ? plain.substring(0, 80) : plain;
        return cut.isEmpty() ? otherwise : cut;
    }

    private static String plain(String text) {
        return Transliterator.getInstance("Any-Latin; Latin-ASCII")
                .transliterate(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]+", "-")
                .replaceAll("^[-_]+|[-_]+$", "");
    }
}
