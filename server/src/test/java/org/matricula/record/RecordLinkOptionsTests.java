package org.matricula.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.platform.Invalid;
import org.matricula.record.RecordLink.State;

class RecordLinkOptionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "America/Los_Angeles, 2027-01-31T07:59:00Z",
        "Europe/London,       2027-01-30T23:59:00Z",
        "Pacific/Auckland,    2027-01-30T10:59:00Z"
    })
    void aLinkEndsWithItsLastDayWhereTheLearnerIs(ZoneId zone, Instant end) {
        assertThat(until(LocalDate.of(2027, 1, 30)).expiresAt(zone)).isEqualTo(end);
    }

    @Test
    void aLinkWithoutALastDayDoesNotEndByItself() {
        assertThat(RecordLinkOptions.USUAL.expiresAt(ZoneId.of("Europe/London")))
                .isNull();
    }

    @Test
    void todayIsADayToEndOnAndYesterdayIsNot() {
        assertThatCode(() -> until(TODAY).check(TODAY)).doesNotThrowAnyException();
        assertThat(wrong(until(TODAY.minusDays(1)))).containsExactly("lastDay");
        assertThat(wrong(until(TODAY.plusYears(11)))).containsExactly("lastDay");
    }

    @ParameterizedTest
    @CsvSource({"name credentials", "grades credentials", "credentials"})
    void credentialsTellNameAndGradesSoTheyAreNotShownWithoutThem(String fields) {
        assertThat(wrong(showing(fields.split(" ")))).containsExactly("fields");
    }

    @Test
    void noFieldHasToBeShown() {
        assertThatCode(() -> showing().check(TODAY)).doesNotThrowAnyException();
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        var options = new RecordLinkOptions(
                "x".repeat(101), RecordFields.of(List.of("credentials")), TODAY.minusDays(1), false);

        assertThat(wrong(options)).containsExactly("label", "lastDay", "fields");
    }

    @ParameterizedTest
    @CsvSource({
        ",      ,       WORKING",
        "later, ,       WORKING",
        "now,   ,       EXPIRED",
        "later, before, SWITCHED_OFF",
        ",      before, SWITCHED_OFF",
        "now,   before, SWITCHED_OFF",
        "now,   now,    EXPIRED"
    })
    void aLinkWorksUntilItEndsOrIsSwitchedOff(String expires, String ended, State state) {
        assertThat(State.of(at(expires), at(ended), Learner.NOW)).isEqualTo(state);
    }

    private static Instant at(String when) {
        return switch (when) {
            case null -> null;
            case "before" -> Learner.NOW.minusSeconds(1);
            case "now" -> Learner.NOW;
            default -> Learner.NOW.plusSeconds(1);
        };
    }

    private static RecordLinkOptions until(LocalDate day) {
        return new RecordLinkOptions("", RecordFields.USUAL, day, false);
    }

    private static RecordLinkOptions showing(String... fields) {
        return new RecordLinkOptions("", RecordFields.of(List.of(fields)), null, false);
    }

    private static List<String> wrong(RecordLinkOptions options) {
        var wrong = assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> options.check(TODAY))
                .actual();
        return wrong.fields().stream().map(Invalid.Field::field).toList();
    }
}
