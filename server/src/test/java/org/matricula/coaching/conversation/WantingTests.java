package org.matricula.coaching.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.platform.Invalid;

/** Gaps in what coaches write: every one is filled in, or nothing is sent. */
class WantingTests {

    private static final String FIELD = "body";

    @Test
    void gapsAreFilledInForEachLearner() {
        var words = new Wanting("Hi {first name}, how is {course}? {coach}");

        assertThat(words.filled(
                        Map.of(
                                Placeholder.FIRST_NAME, "Ana",
                                Placeholder.COURSE, "Statistics",
                                Placeholder.COACH, "Leila"),
                        FIELD))
                .isEqualTo("Hi Ana, how is Statistics? Leila");
    }

    @Test
    void gapIsReadWhateverItsCaseAndBlanks() {
        assertThat(new Wanting("{ First  Name }").filled(Map.of(Placeholder.FIRST_NAME, "Ana"), FIELD))
                .isEqualTo("Ana");
    }

    @Test
    void whatIsFilledInIsTakenToTheLetter() {
        assertThat(new Wanting("{course}").filled(Map.of(Placeholder.COURSE, "$1 \\ {coach}"), FIELD))
                .isEqualTo("$1 \\ {coach}");
    }

    @Test
    void unknownGapIsRefusedByItsName() {
        assertThatThrownBy(() -> new Wanting("Hi {frist name}").placeholders(FIELD))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("{frist name}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hi {first name", "Hi first name}", "{{first name}}", "{first {coach} name}"})
    void braceWithoutTheOtherIsRefused(String words) {
        assertThatThrownBy(() -> new Wanting(words).placeholders(FIELD)).isInstanceOf(Invalid.class);
    }

    @Test
    void missingValuesAreNamed() {
        assertThatThrownBy(() -> new Wanting("{course} and {next call}, {first name}")
                        .filled(Map.of(Placeholder.FIRST_NAME, "Ana", Placeholder.COURSE, " "), FIELD))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("{course}, {next call}");
    }

    @Test
    void plainWordsNeedNothing() {
        assertThat(new Wanting("See you at 5.").filled(Map.of(), FIELD)).isEqualTo("See you at 5.");
    }
}
