package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandTests {

    private static final Colour PAPER = Colour.of("#FBFAF7");
    private static final Colour DARK_SURFACE = Colour.of("#1D2125");

    /** Values of WCAG's own formula, as its public calculators give them. */
    @ParameterizedTest
    @CsvSource({"#000000,#FFFFFF,21.00", "#777777,#FFFFFF,4.48", "#767676,#FFFFFF,4.54", "#FF0000,#FFFFFF,4.00"})
    void contrastIsThatOfWcag(String one, String other, double ratio) {
        assertThat(Colour.of(one).contrast(Colour.of(other)))
                .isCloseTo(ratio, org.assertj.core.data.Offset.offset(0.005));
    }

    @Test
    void readableAccentStaysAsChosen() {
        assertThat(Brand.of("#1f5f4a").light()).isEqualTo("#1F5F4A");
        assertThat(Brand.of("#1f5f4a").isAdapted()).isFalse();
    }

    @Test
    void yellowIsDarkenedOnPaperAndKeptInDarkMode() {
        var brand = Brand.of("#FFEE00");
        assertThat(brand.isAdapted()).isTrue();
        assertThat(brand.dark()).isEqualTo("#FFEE00");
    }

    @Test
    void everyAccentCanBeReadAndWrittenOnInBothModes() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var brand = Brand.of(String.format("#%06x", random.nextInt(1 << 24)));
            assertReadable(brand.light(), PAPER);
            assertReadable(brand.dark(), DARK_SURFACE);
            assertReadable(brand.onLight(), Colour.of(brand.light()));
            assertReadable(brand.onDark(), Colour.of(brand.dark()));
        }
    }

    private static void assertReadable(String text, Colour background) {
        assertThat(Colour.of(text).contrast(background))
                .as("%s on %s", text, background)
                .isGreaterThanOrEqualTo(Colour.READABLE);
    }
}
