package org.matricula.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

class MoneyTests {

    private static final Currency GBP = Currency.getInstance("GBP");

    @ParameterizedTest
    @CsvSource({
        "12.50, GBP, 1250",
        "12, GBP, 1200",
        "12.500, GBP, 1250",
        "0.01, GBP, 1",
        "1200, JPY, 1200",
        "1.234, KWD, 1234",
        "999999999.99, EUR, 99999999999"
    })
    void amountsAreMinorUnitsOfTheirCurrency(String entered, String currency, long minor) {
        assertThat(Money.parse(entered, Currency.getInstance(currency)))
                .hasValueSatisfying(money -> assertThat(money.minor()).isEqualTo(minor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,000", "12.345", "-5", "£5", "1e3", "٣", "1000000000", ".5"})
    void whatCanBeReadInTwoWaysOrNotAtAllIsNoAmount(String entered) {
        assertThat(Money.parse(entered, GBP)).isEmpty();
    }

    @Test
    void yenHaveNoMinorUnits() {
        assertThat(Money.parse("12.5", Currency.getInstance("JPY"))).isEmpty();
        assertThat(new Money(1200, Currency.getInstance("JPY")).plain()).isEqualTo("1200");
    }

    @Test
    void amountsAreWrittenAsTheReaderWritesThem() {
        LocaleContextHolder.setLocale(Locale.UK);
        assertThat(new Money(123_456_789, GBP).text()).isEqualTo("£1,234,567.89");
        assertThat(new Money(-500, GBP).text()).isEqualTo("-£5.00");
        assertThat(new Money(1200, Currency.getInstance("JPY")).text()).isEqualTo("JP¥1,200");
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void amountsReadAsTheyWereEntered() {
        assertThat(Money.parse("12.50", GBP).orElseThrow().plain()).isEqualTo("12.50");
        assertThat(new Money(-1250, GBP).plain()).isEqualTo("-12.50");
    }

    @Test
    void onlyCurrenciesPeoplePayInAreKnown() {
        assertThat(Money.currency(" gbp ")).hasValue(GBP);
        assertThat(Money.currency("XXX")).isEmpty();
        assertThat(Money.currency("pounds")).isEmpty();
    }

    @Test
    void currenciesAreNeverAddedUp() {
        var euros = new Money(1, Currency.getInstance("EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, GBP).plus(euros));
    }
}
