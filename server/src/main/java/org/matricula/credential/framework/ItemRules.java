package org.matricula.credential.framework;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a skill must be like, whatever file it came in. Says the first thing that is wrong. */
final class ItemRules {

    static final int LONGEST_NAME = 2_000;
    static final int LONGEST_CODE = 200;
    static final int LONGEST_URL = 1_000;
    static final int LONGEST_DESCRIPTION = 20_000;

    private static final int LONGEST_QUOTED = 60;

    /** What spreadsheets would run if the cell stood in one: our files are opened in them too. */
    private static final Pattern FORMULA = Pattern.compile("(?:[=@]|[+-]\\S*[(|!]).*", Pattern.DOTALL);

    private static final Pattern UNSTORABLE = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])"
                    + "|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private final Problems problems;

    ItemRules(Problems problems) {
        this.problems = problems;
    }

    /** Whether it can be taken; if not, what is wrong was added to the problems. */
    boolean allow(ArrivingItem item) {
        return text(item, "name", item.name(), LONGEST_NAME)
                && text(item, "key", item.key(), LONGEST_URL)
                && (item.code() == null || text(item, "code", item.code(), LONGEST_CODE))
                && (item.description().isEmpty() || text(item, "description", item.description(), LONGEST_DESCRIPTION))
                && url(item);
    }

    private boolean text(ArrivingItem item, String what, String text, int longest) {
        if (text.isBlank()) return wrong(item, "missing", what);
        if (text.length() > longest) return wrong(item, "long", what, longest);
        if (!isText(text)) return wrong(item, "characters", what);
        if (FORMULA.matcher(text).matches()) return wrong(item, "formula", what);
        return true;
    }

    private boolean url(ArrivingItem item) {
        if (item.url().isBlank()) return wrong(item, "no-url");
        return isWebAddress(item.url()) || wrong(item, "url", cut(item.url()));
    }

    private boolean wrong(ArrivingItem item, String key, Object... arguments) {
        problems.add(item.line(), key, arguments);
        return false;
    }

    /** Whether there is nothing in it that is no text, such as characters that only steer. */
    static boolean isText(String text) {
        return !UNSTORABLE.matcher(text).find();
    }

    /** Whether others can open it: http or https, with a host, at most {@link #LONGEST_URL} characters. */
    static boolean isWebAddress(@Nullable String text) {
        if (text == null || text.length() > LONGEST_URL) return false;
        try {
            var uri = new URI(text);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Short enough to stand in a sentence. */
    static String cut(String text) {
        return cut(text, LONGEST_QUOTED);
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
