package org.matricula.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepNumberTests {

    @Test
    void theTenthStepComesAfterTheNinth() {
        assertThat(List.of(number("1.10"), number("2.1"), number("1.9"), number("1.1")).stream()
                        .sorted()
                        .map(StepNumber::toString))
                .containsExactly("1.1", "1.9", "1.10", "2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", ".1", "0.1", "1.0", "01.1", "1.1.1", "1,1", "-1.1", "1.1 ", "9999.1"})
    void whatIsNoNumberIsNone(String written) {
        assertThat(StepNumber.parse(written)).isEmpty();
    }

    private static StepNumber number(String written) {
        return StepNumber.parse(written).orElseThrow();
    }
}
