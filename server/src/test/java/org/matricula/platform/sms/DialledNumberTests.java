package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialledNumberTests {

    @ParameterizedTest
    @CsvSource({
        "+12025550123, +12025550123",
        "12025550123, +12025550123",
        "2025550123, +12025550123",
        "(202) 555-0123, +12025550123",
        "447400123456, +447400123456",
        "262966, 262966",
        "Bank, Bank"
    })
    void numbersOfNetworksAreBroughtIntoOneForm(String written, String expected) {
        assertThat(new DialledNumber(written).e164("US")).isEqualTo(expected);
    }
}
