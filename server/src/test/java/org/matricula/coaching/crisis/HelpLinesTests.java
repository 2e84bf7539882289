package org.matricula.coaching.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.coaching.Region;

class HelpLinesTests {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Test
    void everyRegionHasAnEmergencyNumberFirstAndSomebodyToTalkTo() {
        for (var region : HelpLines.regions()) {
            assertThat(region.equals(HelpLines.ELSEWHERE) || COUNTRIES.contains(region))
                    .isTrue();
            var lines = HelpLines.of(region);
            assertThat(lines.getFirst().isEmergency()).as(region).isTrue();
            assertThat(lines.size()).as(region).isGreaterThan(1);
            assertThat(lines).allMatch(line -> line.source().startsWith("https://"));
            assertThat(lines).allMatch(line -> line.call() != null || line.text() != null || line.web() != null);
        }
    }

    @Test
    void whereverCoachingTextsByItselfThereAreLines() {
        assertThat(HelpLines.regions())
                .containsAll(Region.UNITED_STATES_AND_TERRITORIES.stream()
                        .map(Region::code)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "GB, America/New_York, +12025550123, GB",
        ", Europe/Madrid, +12025550123, ES",
        ", America/Puerto_Rico, , PR",
        ", UTC, +12025550123, US",
        ", , +14165550123, CA",
        ", Asia/Tokyo, , ZZ",
        "XX, , , ZZ",
        ", Nowhere/Land, nonsense, ZZ",
        ", , , ZZ",
    })
    void whatWasChosenCountsThenTheClockThenTheNumber(String chosen, String zone, String number, String region) {
        assertThat(HelpLines.regionOf(chosen, zone, number)).isEqualTo(region);
    }

    @Test
    void linksCallAndTextWhatIsDialledThere() {
        var lines = HelpLines.of("US");

        assertThat(lines.get(1).callLink()).isEqualTo("tel:988");
        assertThat(lines.get(1).textLink()).isEqualTo("sms:988");
        assertThat(lines.get(2).callLink()).isNull();
        assertThat(lines.get(2).textLink()).isEqualTo("sms:741741?body=HOME");
        assertThat(HelpLines.of("JP")).isEqualTo(HelpLines.of(HelpLines.ELSEWHERE));
    }
}
