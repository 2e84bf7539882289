package org.matricula.billing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.matricula.platform.text.Text;

/** An amount in minor units (pence, cents; yen have none) of an ISO 4217 currency. */
public record Money(long minor, Currency currency) {

    /** No thousands are grouped: "1,000" would be a thousand to some and one to others. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public static Money nothing(Currency currency) {
        return new Money(0, currency);
    }

    /** "12.50" or "12"; empty for anything else, and for more places than the currency has. */
    public static Optional<Money> parse(String amount, Currency currency) {
        if (!AMOUNT.matcher(amount.strip()).matches()) return Optional.empty();
        var minor =
                new BigDecimal(amount.strip()).movePointRight(places(currency)).stripTrailingZeros();
        return minor.scale() > 0 ? Optional.empty() : Optional.of(new Money(minor.longValueExact(), currency));
    }

    /** A currency people pay in, by its code in letters of either size. */
    public static Optional<Currency> currency(String code) {
        var clean = code.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(clean).matches()) return Optional.empty();
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(clean) && one.getDefaultFractionDigits() >= 0)
                .findFirst();
    }

    /** @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) throw new IllegalArgumentException(currency + " and " + other.currency);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** "12.50", for programs and input fields. */
    public String plain() {
        return BigDecimal.valueOf(minor, places(currency)).toPlainString();
    }

    /** "£12.50", as the reader writes it. */
    public String text() {
        return text(Text.locale());
    }

    /** The same for a reader elsewhere. */
    public String text(Locale reader) {
        return Text.money(reader, BigDecimal.valueOf(minor, places(currency)), currency, places(currency));
    }

    private static int places(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
