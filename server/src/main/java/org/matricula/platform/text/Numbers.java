package org.matricula.platform.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers as a language writes them. A long page has hundreds, and making one of ICU's formats for each is more work than
 * all the rest of the page; these are made once and good for several threads at once.
 */
final class Numbers {

    private static final int MOST_DECIMALS = 3;

    private record Kind(Locale locale, int leastDecimals, int mostDecimals, String currency) {}

    private static final Map<Kind, LocalizedNumberFormatter> FORMATS = new ConcurrentHashMap<>();

    private Numbers() {}

    /** As ICU's messages write a number without further words: with three decimals at most. */
    static String plain(Locale locale, Number number) {
        return format(new Kind(locale, 0, MOST_DECIMALS, ""), number);
    }

    static String decimal(Locale locale, BigDecimal number, int decimals) {
        return format(new Kind(locale, decimals, decimals, ""), number);
    }

    /** @param currency by its ISO 4217 code */
    static String money(Locale locale, BigDecimal amount, String currency, int decimals) {
        return format(new Kind(locale, decimals, decimals, currency), amount);
    }

    private static String format(Kind kind, Number number) {
        return FORMATS.computeIfAbsent(kind, Numbers::formatter).format(number).toString();
    }

    private static LocalizedNumberFormatter formatter(Kind kind) {
        var format = NumberFormatter.withLocale(kind.locale())
                .precision(Precision.minMaxFraction(kind.leastDecimals(), kind.mostDecimals()))
                .grouping(GroupingStrategy.ON_ALIGNED);
        return kind.currency().isEmpty() ? format : format.unit(Currency.getInstance(kind.currency()));
    }
}
