package org.matricula.coaching.crisis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody in a crisis finds help at once.
 *
 * @param call   the number as its country dials it
 * @param text   the number to text, after {@code word >} where the text has to be that word
 * @param source where it says so
 * @param asOf   when the line was last compared with that
 */
public record HelpLine(
        String region,
        String name,
        Kind kind,
        @Nullable String call,
        @Nullable String text,
        @Nullable String web,
        String source,
        LocalDate asOf) {

    /** What it is for. */
    public enum Kind {
        EMERGENCY,
        CRISIS,
        VIOLENCE,
        DIRECTORY
    }

    private static final String WORD = " > ";

    public boolean isEmergency() {
        return kind == Kind.EMERGENCY;
    }

    /** For a link that calls (RFC 3966). Short numbers only work where they are dialled, so it is never made international. */
    public @Nullable String callLink() {
        return call == null ? null : "tel:" + digits(call);
    }

    /** For a link that begins a text (RFC 5724). */
    public @Nullable String textLink() {
        if (text == null) return null;
        var word = word();
        return "sms:" + digits(textNumber()) + (word == null ? "" : "?body=" + word);
    }

    /** What the text has to say; null where that doesn't matter. */
    public @Nullable String word() {
        return text != null && text.contains(WORD) ? text.substring(0, text.indexOf(WORD)) : null;
    }

    /** Where the text goes; empty without one. */
    public String textNumber() {
        return text == null ? "" : text.substring(text.contains(WORD) ? text.indexOf(WORD) + WORD.length() : 0);
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9+]", "");
    }
}
