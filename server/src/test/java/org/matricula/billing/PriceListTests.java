package org.matricula.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Product rule 9: "at the price of that day". */
class PriceListTests {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final UUID COURSE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2027-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2027-05-01T00:00:00Z");

    @Test
    void rule9ThePriceOfThatDayCountsFromItsFirstInstant() {
        var prices = agreed(negotiated(null, 1000, JANUARY), negotiated(null, 1500, MARCH));

        assertThat(prices.at(COURSE, JANUARY.minusNanos(1))).isEmpty();
        assertThat(prices.at(COURSE, JANUARY)).isEqualTo(pounds(1000));
        assertThat(prices.at(COURSE, MARCH.minusNanos(1))).isEqualTo(pounds(1000));
        assertThat(prices.at(COURSE, MARCH)).isEqualTo(pounds(1500));
    }

    @Test
    void ofTwoFromTheSameInstantTheOneRecordedLaterCounts() {
        var prices = agreed(negotiated(null, 1000, JANUARY), negotiated(null, 900, JANUARY));

        assertThat(prices.at(COURSE, MARCH)).isEqualTo(pounds(900));
        assertThat(prices.counts(prices.agreed().getFirst(), MARCH)).isFalse();
    }

    @Test
    void aCoursesOwnPriceComesBeforeTheGeneralOneUntilItEnds() {
        var prices = agreed(
                negotiated(COURSE, 700, JANUARY),
                negotiated(null, 1000, JANUARY),
                price(COURSE, Basis.ENDED, null, MAY));

        assertThat(prices.at(COURSE, MARCH)).isEqualTo(pounds(700));
        assertThat(prices.at(OTHER, MARCH)).isEqualTo(pounds(1000));
        assertThat(prices.at(COURSE, MAY)).isEqualTo(pounds(1000));
    }

    @Test
    void theListPriceIsThatOfTheDayInTheAgreedCurrency() {
        var prices = new PriceList(
                List.of(price(null, Basis.LIST, null, JANUARY)),
                List.of(listed(GBP, 2000, JANUARY), listed(EUR, 9900, JANUARY), listed(GBP, 2500, MARCH)));

        assertThat(prices.at(COURSE, JANUARY)).isEqualTo(pounds(2000));
        assertThat(prices.at(COURSE, MARCH)).isEqualTo(pounds(2500));
    }

    @Test
    void withoutAListPriceThereIsNone() {
        var prices =
                new PriceList(List.of(price(null, Basis.LIST, null, JANUARY)), List.of(listed(EUR, 9900, JANUARY)));

        assertThat(prices.at(COURSE, MARCH)).isEmpty();
    }

    @Test
    void whoIsSponsoredPaysNothing() {
        assertThat(agreed(price(null, Basis.SPONSORED, null, JANUARY)).at(COURSE, MARCH))
                .isEqualTo(pounds(0));
    }

    @Test
    void onceThePriceForAllCoursesEndsThereIsNone() {
        var prices = agreed(negotiated(null, 1000, JANUARY), price(null, Basis.ENDED, null, MARCH));

        assertThat(prices.at(COURSE, MARCH)).isEmpty();
        assertThat(prices.isAgreed(JANUARY)).isTrue();
        assertThat(prices.isAgreed(MARCH)).isFalse();
    }

    @Test
    void rule11APriceToComeIsAgreedAlready() {
        assertThat(agreed(negotiated(COURSE, 1000, MARCH)).isAgreed(JANUARY)).isTrue();
        assertThat(agreed().isAgreed(JANUARY)).isFalse();
    }

    private static PriceList agreed(AgreedPrice... prices) {
        return new PriceList(List.of(prices), List.of());
    }

    private static AgreedPrice negotiated(@Nullable UUID course, long pence, Instant from) {
        return price(course, Basis.NEGOTIATED, pence, from);
    }

    private static AgreedPrice price(@Nullable UUID course, Basis basis, @Nullable Long pence, Instant from) {
        return new AgreedPrice(UUID.randomUUID(), UUID.randomUUID(), course, basis, GBP, pence, from, from, null);
    }

    private static ListPrice listed(Currency currency, long amount, Instant from) {
        return new ListPrice(UUID.randomUUID(), currency, amount, from, from);
    }

    private static Optional<Money> pounds(long pence) {
        return Optional.of(new Money(pence, GBP));
    }
}
