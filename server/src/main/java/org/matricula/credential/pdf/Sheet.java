package org.matricula.credential.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says, in the issuer's language and by the issuer's calendar.
 *
 * @param title          of the course or programme
 * @param programme      whether that is a programme
 * @param result         in the issuer's words; null if there is only one
 * @param url            of the credential's public page
 * @param accent         {@code #rrggbb}, readable on paper
 * @param signatoryName  who signs for the issuer; null if nobody was named
 * @param signatoryTitle that person's office; null if not named
 * @param logo           PNG; null if the issuer has none
 */
public record Sheet(
        Locale language,
        ZoneId zone,
        String holder,
        String title,
        boolean programme,
        @Nullable String result,
        Instant awardedAt,
        String issuer,
        String url,
        String accent,
        @Nullable String signatoryName,
        @Nullable String signatoryTitle,
        byte @Nullable [] logo) {

    private static final int MIDDLING = 36;
    private static final int LONG = 72;

    public String direction() {
        return com.ibm.icu.util.ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
    }

    public String date() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(awardedAt.atZone(zone));
    }

    /** The size a text is set in, so that the longest still leaves the sheet a single page. */
    public static String size(String text) {
        if (text.length() > LONG) return "small";
        return text.length() > MIDDLING ? "middling" : "large";
    }

    /** Whether a text has letters that none of our fonts can draw; the certificate then says where they can be read. */
    public boolean hasMissingLetters() {
        return !BundledFont.canDraw(words());
    }

    /** Everything on it that somebody wrote. */
    String words() {
        return Stream.of(holder, title, result, issuer, signatoryName, signatoryTitle, date())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
