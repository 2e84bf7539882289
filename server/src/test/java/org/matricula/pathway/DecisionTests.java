package org.matricula.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;

class DecisionTests {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"6, 6", "7.5, 7.5", "'7,5', 7.5", "0.25, 0.25", "9999.99, 9999.99"})
    void anAmountMayHaveTwoDecimalsWithPointOrComma(String written, BigDecimal amount) {
        var decision = new Decision.Written(Decision.Kind.GRANT, written, "Statistics", "").on(pathway("ECTS credits"));

        assertThat(decision).isEqualTo(new Decision.Grant(amount, "Statistics", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0,00", "-6", "six", "1.234", "10000", "6 credits"})
    void otherAmountsAreRefusedWhereSomethingIsCounted(String written) {
        assertThat(wrong(new Decision.Written(Decision.Kind.GRANT, written, "Statistics", ""), "ECTS credits"))
                .containsExactly("amount");
    }

    @Test
    void nothingIsCountedWhereThePathwayHasNoUnit() {
        assertThat(wrong(new Decision.Written(Decision.Kind.GRANT, "6", "", ""), ""))
                .containsExactly("amount");
        assertThat(new Decision.Written(Decision.Kind.GRANT, "", "", "Welcome").on(pathway("")))
                .isEqualTo(new Decision.Grant(null, "", "Welcome"));
    }

    @Test
    void creditIsForSomethingAndWhoDeclinesSaysWhy() {
        assertThat(wrong(new Decision.Written(Decision.Kind.GRANT, "6", "", ""), "ECTS credits"))
                .containsExactly("grantedFor");
        assertThat(wrong(new Decision.Written(Decision.Kind.DECLINE, "", "", " "), ""))
                .containsExactly("message");
        assertThat(wrong(new Decision.Written(null, "", "", ""), "")).containsExactly("kind");
    }

    @Test
    void theSameDecisionOnceMoreIsNone() {
        var grant = new Decision.Grant(new BigDecimal("6.0"), "Statistics", "");
        var application = Application.send(
                        Ids.next(),
                        pathway("ECTS credits"),
                        Ids.next(),
                        new Application.Sent(Ids.next(), "Ada", "ada@example.org", 1),
                        NOW)
                .grant(new BigDecimal("6.00"), "Statistics", NOW);

        assertThat(grant.isAlready(application)).isTrue();
        assertThat(new Decision.Grant(new BigDecimal("7"), "Statistics", "").isAlready(application))
                .isFalse();
        assertThat(new Decision.Decline("No").isAlready(application)).isFalse();
    }

    @Test
    void itIsReadAsPeopleAndProgramsWriteIt() {
        assertThat(List.of("granted", "Grant ", "GRANTED"))
                .allMatch(word -> Decision.kind(word) == Decision.Kind.GRANT);
        assertThat(Decision.kind("UNDER_REVIEW")).isEqualTo(Decision.Kind.REVIEW);
        assertThat(Decision.kind("perhaps")).isNull();
    }

    @Test
    void aTemplatesGapsAreFilledOnceOnly() {
        assertThat(MessageTemplate.filled("Dear {name}, about {pathway}", "{pathway}", "P", "Credit"))
                .isEqualTo("Dear {pathway}, about Credit");
    }

    private static List<String> wrong(Decision.Written written, String unit) {
        return catchThrowableOfType(Invalid.class, () -> written.on(pathway(unit))).fields().stream()
                .map(Invalid.Field::field)
                .toList();
    }

    private static Pathway pathway(String unit) {
        return new Pathway(
                Ids.next(),
                Ids.next(),
                "P",
                Pathway.Offer.CREDIT,
                "",
                "",
                unit,
                null,
                "a@example.org",
                Pathway.State.OPEN,
                NOW,
                NOW,
                1);
    }
}
