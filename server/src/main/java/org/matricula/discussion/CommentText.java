package org.matricula.discussion;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.matricula.platform.Invalid;

/**
 * What somebody wrote: plain text, its line breaks kept. Whatever can't be seen but changes what others see is taken
 * out: control characters, and the marks that turn the direction of a line (a page gives each line its own direction,
 * so right-to-left text needs none of them).
 */
public record CommentText(String value) {

    /** In characters as people count them, as far as Unicode does: code points. */
    public static final int LONGEST = 5_000;

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u000B\\u000C\\u0085\\u2028\\u2029]");
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF]|\\p{Cs}");
    /** Scripts need up to four of them on a letter; hundreds paint over the lines above. */
    private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{8})\\p{M}+");

    private static final Pattern TRAILING_SPACE = Pattern.compile("[ \\u00A0]+(?=\\n)");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\u3164\\u115F\\u1160\\uFFA0\\u2800]*");

    /** @throws Invalid at the field {@code text}, if nothing is left or it is too long */
    static CommentText of(String entered) {
        var text = clean(entered);
        var length = text.codePointCount(0, text.length());
        new Invalid.Collector()
                .check(!NOTHING.matcher(text).matches(), "text", "discussion.text.missing")
                .check(length <= LONGEST, "text", "discussion.text.too-long", LONGEST, length)
                .orThrow();
        return new CommentText(text);
    }

    static String clean(String entered) {
        var text = LINE_BREAK.matcher(entered).replaceAll("\n").replace("\t", "    ");
        text = UNSEEN.matcher(text).replaceAll("");
        text = PILED_MARKS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("$1");
        text = TRAILING_SPACE.matcher(text).replaceAll("");
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }
}
