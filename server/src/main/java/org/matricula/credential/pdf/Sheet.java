package org.matricula.credential.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.text.Text;

/**
 * What a certificate says, in the issuer's language and by the issuer's calendar.
 *
 * @param title          of the course or programme, or what else was awarded
 * @param deed           what its holder did
 * @param result         in the issuer's words; null if there is only one
 * @param validUntil     exclusive; null for good
 * @param url            of the credential's public page
 * @param accent         {@code #rrggbb}, readable on paper
 * @param signatoryName  who signs for the issuer; null if nobody was named
 * @param signatoryTitle that person's office; null if not named
 * @param logo           PNG; null if the issuer has none
 * @param badge          PNG; null if it is not of a certain badge
 */
public record Sheet(
        Locale language,
        ZoneId zone,
        String holder,
        String title,
        Deed deed,
        @Nullable String result,
        Instant awardedAt,
        @Nullable Instant validUntil,
        String issuer,
        String url,
        String accent,
        @Nullable String signatoryName,
        @Nullable String signatoryTitle,
        byte @Nullable [] logo,
        byte @Nullable [] badge) {

    /** In which words a certificate says what it is for. */
    public enum Deed {
        PASSED_COURSE,
        COMPLETED_PROGRAMME,
        /** Anything that is neither: evidence that was assessed, say, or a decision. */
        WAS_AWARDED
    }

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

    /** The last day on which it holds, or the moment it ends; null for good. */
    public @Nullable String until() {
        return validUntil == null ? null : Text.until(validUntil, language, zone);
    }

    /** The pictures it bears besides the QR code, PNG by the names its page calls them. */
    Map<String, byte[]> pictures() {
        var pictures = new HashMap<String, byte[]>();
        if (logo != null) pictures.put("logo", logo);
        if (badge != null) pictures.put("badge", badge);
        return pictures;
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
        return Stream.of(holder, title, result, issuer, signatoryName, signatoryTitle, date(), until())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
