package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Invalid;
import org.matricula.testing.Pictures;

class LogoTests {

    @Test
    void aPictureIsKeptAsAPngOfAtMostEightHundredPixels() throws IOException {
        var logo = Logo.of(Pictures.jpeg(1600, 400));

        var kept = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(kept.getWidth()).isEqualTo(800);
        assertThat(kept.getHeight()).isEqualTo(200);
        assertThat(logo.hash()).hasSize(12);
    }

    @Test
    void nothingOfTheFileIsKeptButItsPixels() {
        var picture = Pictures.png(40, 40);
        var hostile = Arrays.copyOf(picture, picture.length + 40);
        System.arraycopy(
                "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), 0, hostile, picture.length, 25);

        assertThat(new String(Logo.of(hostile).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void whatIsNoPictureOrNoneOfTheseKindsIsRefused() {
        assertRefused(
                "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8), "form");
        assertRefused("GIF89a".getBytes(StandardCharsets.US_ASCII), "form");
        assertRefused(Arrays.copyOf(Pictures.png(100, 100), 60), "form");
    }

    @Test
    void tooLargeOnesAreRefusedBeforeTheyAreUnfolded() {
        assertRefused(new byte[Logo.BYTES + 1], "large");
        assertRefused(Pictures.png(6_001, 20), "pixels");
        assertRefused(Pictures.png(100, 8), "pixels");
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> Logo.of(file))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::key)
                                .containsExactly("organisation.letterhead.logo-" + why));
    }
}
