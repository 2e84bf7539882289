package org.matricula.credential.share;

import java.util.regex.Pattern;

/** What files are called after what people wrote, in whatever letters. */
public final class FileNames {

    private static final int LENGTH = 60;

    /** Letters, their marks and digits of any script; whatever else there is may mean something to a file system. */
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'-]+");

    private FileNames() {}

    public static String words(String text) {
        var words = OTHERS.matcher(text).replaceAll(" ").strip();
        return words.isEmpty() ? "badge" : cut(words);
    }

    /** At the end of a word, unless one word is longer than a name may be. */
    private static String cut(String words) {
        if (words.codePointCount(0, words.length()) <= LENGTH) return words;
        var end = words.offsetByCodePoints(0, LENGTH);
        var space = words.lastIndexOf(' ', end);
        return words.substring(0, space > 0 ? space : end).strip();
    }
}
