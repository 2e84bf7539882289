package org.matricula.credential.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.testing.Pictures;

class CardPictureTests {

    @Test
    void itHasTheShapeThatNetworksTake() throws IOException {
        var picture = drawn("Statistics for the curious", "Awarded to Amina Diallo");

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
    }

    /** Longer than any card, or in other letters: nothing stands outside its column, and something stands in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsprüfungszeugnis",
                "Foundations of responsible and sustainable procurement in municipal administrations of small and middle-sized "
                        + "towns, with a special view to construction and energy, and a final project of one's own",
                "أساسيات تحليل البيانات",
                "データ分析の基礎",
                "डेटा विश्लेषण की मूल बातें"
            })
    void anyNameFits(String title) throws IOException {
        var picture = drawn(title, "Awarded to Amina Diallo");

        var margin = 40;
        var right = picture.getRGB(1200 - margin, 0, margin, 600, null, 0, margin);
        assertThat(Arrays.stream(right).distinct().count()).isEqualTo(1);
        var column = picture.getRGB(480, 0, 650, 600, null, 0, 650);
        assertThat(Arrays.stream(column).distinct().count()).isGreaterThan(10);
    }

    private static BufferedImage drawn(String title, String holder) throws IOException {
        var png = CardPicture.png(Pictures.png(360, 360), title, holder, "by College of Somewhere", "#1F5F4A");
        if (System.getenv("MATRICULA_PICTURES") != null) {
            Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(Path.of("target", "screenshots", "card-" + Math.abs(title.hashCode()) + ".png"), png);
        }
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
