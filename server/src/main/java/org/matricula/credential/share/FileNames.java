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
        var end = words.offsetByCodePoints(0, Math.min(LENGTH, words.codePointCount(0, words.length())));
        var cut = words.substring(0, end).strip();
        return cut.isEmpty() ? "badge" : cut;
    }
}
