package org.matricula.platform.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What templates write: sentences, dates and numbers for whoever reads the current request.
 * Static because every template uses it; the reader's locale and zone are those of the current thread.
 */
public final class Text {

    private static final Messages MESSAGES = Messages.load();

    /** Shown where there is no value: nothing earned is a dash, never a zero. */
    public static final String DASH = "–";

    private Text() {}

    public static Messages messages() {
        return MESSAGES;
    }

    /** The sentence with this key, in the reader's language. */
    public static String t(String key, Object... arguments) {
        return MESSAGES.get(locale(), LocaleContextHolder.getTimeZone(), key, arguments);
    }

    /** The sentence in a given language, for mail. */
    public static String t(Locale locale, ZoneId zone, String key, Object... arguments) {
        return MESSAGES.get(locale, java.util.TimeZone.getTimeZone(zone), key, arguments);
    }

    /** "30 January 2027", in the reader's zone. */
    public static String date(@Nullable Instant instant) {
        return instant == null ? DASH : date(instant, zone());
    }

    /** The same where another zone decides which day it was: the issuer's, on a document. */
    public static String date(Instant instant, ZoneId zone) {
        return date(instant, locale(), zone);
    }

    private static String date(Instant instant, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(readable(locale))
                .format(instant.atZone(zone));
    }

    /** The last day before an end, in the reader's zone: "30 September 2026" for midnight of 1 October. */
    public static String lastDay(@Nullable Instant end) {
        return end == null ? DASH : lastDay(end, zone());
    }

    /** The same in another zone. */
    public static String lastDay(Instant end, ZoneId zone) {
        return lastDay(end, locale(), zone);
    }

    /** The same for a reader who is not here: mail. */
    public static String lastDay(Instant end, Locale locale, ZoneId zone) {
        return date(end.minusNanos(1), locale, zone);
    }

    /** An end people can keep: its last day where it is midnight, since who reads "1 October at 00:00" comes a day late. */
    public static String until(Instant end, ZoneId zone) {
        return until(end, locale(), zone);
    }

    /** The same for a reader who is not here: documents. */
    public static String until(Instant end, Locale locale, ZoneId zone) {
        var isMidnight = end.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
        return isMidnight ? lastDay(end, locale, zone) : dateTime(end, locale, zone);
    }

    /** "30 January 2027 at 17:30 (Los Angeles)", in the reader's zone. */
    public static String dateTime(@Nullable Instant instant) {
        return instant == null ? DASH : dateTime(instant, locale(), zone());
    }

    /** The same for a reader who is not here: mail. */
    public static String dateTime(Instant instant, Locale locale, ZoneId zone) {
        var local = instant.atZone(zone);
        var reader = readable(locale);
        return t(
                locale,
                zone,
                "platform.date-time",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(reader)
                        .format(local),
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(reader)
                        .format(local),
                zoneName(zone, reader));
    }

    /** "32,593". */
    public static String number(long number) {
        return Numbers.plain(readable(locale()), number);
    }

    /** "82.4%", or a dash. */
    public static String percent(@Nullable BigDecimal percentage) {
        return percentage == null ? DASH : percent(locale(), percentage);
    }

    /** The same for a reader elsewhere. */
    public static String percent(Locale reader, BigDecimal percentage) {
        return t(reader, zone(), "platform.percent", Numbers.decimal(readable(reader), percentage, 1));
    }

    /** "£12.50", as a reader writes it; {@code decimals} is how many the currency has. */
    public static String money(Locale reader, BigDecimal amount, Currency currency, int decimals) {
        return Numbers.money(readable(reader), amount, currency.getCurrencyCode(), decimals);
    }

    public static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    public static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }

    /** For the {@code dir} attribute. */
    public static String direction() {
        return com.ibm.icu.util.ULocale.forLocale(locale()).isRightToLeft() ? "rtl" : "ltr";
    }

    private static String zoneName(ZoneId zone, Locale locale) {
        var id = zone.getId();
        var slash = id.lastIndexOf('/');
        return slash < 0
                ? zone.getDisplayName(TextStyle.SHORT, locale)
                : id.substring(slash + 1).replace('_', ' ');
    }

    private static Locale readable(Locale locale) {
        return locale.equals(Messages.PSEUDO) ? Messages.DEFAULT : locale;
    }
}
