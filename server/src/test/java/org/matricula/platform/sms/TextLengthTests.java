package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How networks count: 160 letters of the phones' alphabet or 153 in parts, else 70 or 67. */
class TextLengthTests {

    @ParameterizedTest
    @CsvSource({
        "a, 160, 160, 1, false",
        "a, 161, 161, 2, false",
        "a, 306, 306, 2, false",
        "a, 307, 307, 3, false",
        "€, 80, 160, 1, false",
        "€, 81, 162, 2, false",
        "ñ, 160, 160, 1, false",
        "ç, 70, 70, 1, true",
        "ç, 71, 71, 2, true",
        "ç, 134, 134, 2, true",
        "ç, 135, 135, 3, true",
        "😀, 35, 70, 1, true",
        "😀, 36, 72, 2, true"
    })
    void lettersAndParts(String letter, int times, int letters, int parts, boolean wide) {
        assertThat(TextLength.of(letter.repeat(times))).isEqualTo(new TextLength(letters, parts, wide));
    }
}
