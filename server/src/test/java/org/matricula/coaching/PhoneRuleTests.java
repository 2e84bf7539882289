package org.matricula.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.coaching.PhoneReading.Flaw;
import org.matricula.coaching.PhoneReading.Kept;
import org.matricula.coaching.PhoneReading.Obstacle;
import org.matricula.coaching.PhoneReading.Textable;
import org.matricula.coaching.PhoneReading.Unreadable;
import org.matricula.platform.text.Messages;

/** *Coaching*, 4. The numbers are kept for fiction (555-01xx), or are the numbering plans' own examples. */
class PhoneRuleTests {

    private static final Set<Region> US = Region.UNITED_STATES_AND_TERRITORIES;

    @ParameterizedTest
    @CsvSource({
        "(202) 555-0123, +12025550123",
        "202.555.0123, +12025550123",
        "1 202 555 0123, +12025550123",
        "+1 (202) 555-0123, +12025550123",
        "٢٠٢٥٥٥٠١٢٣, +12025550123",
        "907-555-0123, +19075550123",
        "808-555-0123, +18085550123",
        "787-555-0123, +17875550123",
        "939-555-0123, +19395550123",
        "671-555-0123, +16715550123",
        "340-555-0123, +13405550123",
        "684-733-1234, +16847331234",
        "670-555-0123, +16705550123"
    })
    void numbersOfTheStatesAndTerritoriesCanBeTexted(String typed, String e164) {
        assertThat(PhoneRule.read(typed, US)).isEqualTo(new Textable(new PhoneNumber(e164)));
    }

    @ParameterizedTest
    @CsvSource({
        "800-234-5678, +18002345678, TOLL_FREE",
        "+1 888 555 0123, +18885550123, TOLL_FREE",
        "+800 1234 5678, +80012345678, TOLL_FREE",
        "1-800-FLOWERS, +18003569377, TOLL_FREE",
        "900-234-5678, +19002345678, PREMIUM",
        "+49 180 12345, +4918012345, PREMIUM",
        "684-622-1234, +16846221234, LANDLINE",
        "500-234-5678, +15002345678, OTHER_KIND",
        "416-555-0123, +14165550123, ELSEWHERE_UNDER_THE_SAME_CODE",
        "867-555-0123, +18675550123, ELSEWHERE_UNDER_THE_SAME_CODE",
        "+1 600 201 2345, +16002012345, ELSEWHERE_UNDER_THE_SAME_CODE",
        "+1 876 555 0123, +18765550123, ELSEWHERE_UNDER_THE_SAME_CODE",
        "809-555-0123, +18095550123, ELSEWHERE_UNDER_THE_SAME_CODE",
        "+1 242 359 1234, +12423591234, ELSEWHERE_UNDER_THE_SAME_CODE",
        "+44 7400 123456, +447400123456, ELSEWHERE",
        "011 44 7400 123456, +447400123456, ELSEWHERE",
        "+49 1512 3456789, +4915123456789, ELSEWHERE",
        "+881 6 1234 5678, +881612345678, ELSEWHERE"
    })
    void otherNumbersAreKeptWithTheReasonWhyTheyDoNotServe(String typed, String e164, Obstacle why) {
        assertThat(PhoneRule.read(typed, US)).isEqualTo(new Kept(new PhoneNumber(e164), why));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_NUMBER",
        "call me, NO_NUMBER",
        "911, TOO_SHORT",
        "555-0123, TOO_SHORT",
        "+1 202 555 012 3999, TOO_LONG",
        "001 202 555 0123, TOO_LONG",
        "+999 202 555 0123, NO_COUNTRY",
        "+1 123 456 7890, NOT_GIVEN_OUT",
        "555-123-4567, NOT_GIVEN_OUT",
        "202-555-0123 ext. 5, EXTENSION"
    })
    void whatIsNoNumberIsRefusedWithTheReason(String typed, Flaw why) {
        assertThat(PhoneRule.read(typed, US)).isEqualTo(new Unreadable(why));
    }

    @Test
    void nationalInputIsReadAsTheOffersRegion() {
        var textable = new Textable(new PhoneNumber("+447400123456"));

        assertThat(PhoneRule.read("07400 123456", Region.of("GB"))).isEqualTo(textable);
        assertThat(PhoneRule.read("07400 123456", Region.of("US", "GB"))).isEqualTo(textable);
        assertThat(PhoneRule.read("07400 123456", US)).isEqualTo(new Unreadable(Flaw.TOO_LONG));
    }

    @Test
    void sevenDigitsAreANumberOnlyWhereTheOfferIsForOneTerritory() {
        assertThat(PhoneRule.read("555-0123", US)).isEqualTo(new Unreadable(Flaw.TOO_SHORT));
        assertThat(PhoneRule.read("555-0123", Region.of("GU")))
                .isEqualTo(new Textable(new PhoneNumber("+16715550123")));
    }

    @Test
    void nationalInputThatFitsTwoCountriesAsksForTheCode() {
        var bothCountries = Region.of("US", "DE");

        assertThat(PhoneRule.read("1512 345 6789", bothCountries)).isEqualTo(new Unreadable(Flaw.AMBIGUOUS));
        assertThat(PhoneRule.read("+49 1512 345 6789", bothCountries))
                .isEqualTo(new Textable(new PhoneNumber("+4915123456789")));
    }

    @Test
    void landlinesOfOtherCountriesDoNotServeWhereThoseAreServed() {
        assertThat(PhoneRule.read("020 7946 0958", Region.of("GB")))
                .isEqualTo(new Kept(new PhoneNumber("+442079460958"), Obstacle.LANDLINE));
    }

    @Test
    void keptNumberIsJudgedAgainByTheRegionsOfToday() {
        var canadian = new PhoneNumber("+14165550123");

        assertThat(PhoneRule.obstacle(canadian, US)).contains(Obstacle.ELSEWHERE_UNDER_THE_SAME_CODE);
        assertThat(PhoneRule.obstacle(canadian, Region.of("US", "CA"))).isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() {
        var keys = Stream.concat(
                Arrays.stream(Obstacle.values()).map(Obstacle::messageKey),
                Arrays.stream(Flaw.values()).map(Flaw::messageKey));

        assertThat(Messages.load().keys()).containsAll(keys.toList());
    }

    @Test
    void numbersStayOutOfLogs() {
        assertThat("" + new PhoneNumber("+12025550123")).isEqualTo("•••• 0123");
        assertThat(new PhoneNumber("+12025550123").shown()).isEqualTo("+1 202-555-0123");
    }
}
