package org.matricula.catalogue;

import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/** What people type, made fit to be kept: no control characters, no space around it, within the lengths pages are set for. */
public final class Entered {

    public static final int TITLE_LENGTH = 200;
    static final int CODE_LENGTH = 60;
    static final int SUMMARY_LENGTH = 400;
    static final int DESCRIPTION_LENGTH = 20_000;

    private Entered() {}

    public static String line(String entered) {
        return entered.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** Keeps line ends and tabs, which mean something in Markdown. */
    public static String text(String entered) {
        return entered.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    static @Nullable String code(@Nullable String entered) {
        if (entered == null) return null;
        var line = line(entered);
        return line.isEmpty() ? null : line;
    }

    static void checkTitle(Invalid.Collector wrong, String title) {
        wrong.check(!title.isEmpty(), "title", "catalogue.title.missing")
                .check(title.length() <= TITLE_LENGTH, "title", "catalogue.too-long", TITLE_LENGTH, title.length());
    }

    static void checkCode(Invalid.Collector wrong, @Nullable String code) {
        var length = code == null ? 0 : code.length();
        wrong.check(length <= CODE_LENGTH, "partnerCode", "catalogue.too-long", CODE_LENGTH, length);
    }

    static void checkAbout(Invalid.Collector wrong, String summary, String description) {
        wrong.check(
                        summary.length() <= SUMMARY_LENGTH,
                        "summary",
                        "catalogue.too-long",
                        SUMMARY_LENGTH,
                        summary.length())
                .check(
                        description.length() <= DESCRIPTION_LENGTH,
                        "description",
                        "catalogue.too-long",
                        DESCRIPTION_LENGTH,
                        description.length());
    }
}
