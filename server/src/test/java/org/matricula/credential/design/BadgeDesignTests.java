package org.matricula.credential.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.platform.Invalid;

class BadgeDesignTests {

    private static BadgeDesign design(BadgeShape shape, String icon, String text) {
        return new BadgeDesign(shape, "#1F5F4A", "#FFFFFF", "#123A2D", icon, text);
    }

    @ParameterizedTest
    @EnumSource(BadgeShape.class)
    void everyShapeIsDrawnWithIconAndTextInside(BadgeShape shape) throws IOException {
        var image = drawn(design(shape, "award-fill", "Data Detective").checked(), 200);

        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getRGB(1, 1) >>> 24).as("corner").isZero();
        assertThat(inside(image, 0xFFFFFF)).as("pixels of ink").isGreaterThan(800);
        assertThat(inside(image, 0x1F5F4A)).as("pixels of ground").isGreaterThan(6_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Café", "Ακαδημία", "Мастер", "مهارات", "כישורים", "技能", "기술"})
    void textIsDrawnInManyScriptsWithoutAnyFontOfTheReaders(String text) {
        var svg = new BadgeDrawing(design(BadgeShape.CIRCLE, "", text).checked()).svg("x");

        assertThat(svg).doesNotContain("<text", "font");
        assertThat(svg.length()).isGreaterThan(1_000);
    }

    @Test
    void lettersThatCantBeDrawnAreRefusedInWords() {
        assertThatThrownBy(() -> design(BadgeShape.CIRCLE, "", "कौशल").checked())
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields().getFirst().key())
                                .isEqualTo("credential.design.text-letters"));
    }

    @Test
    void aLongTextShrinksAndOneThatIsTooLongIsRefused() {
        var size = BadgeText.fitting(design(BadgeShape.CIRCLE, "award-fill", "Chemistry"))
                .orElseThrow()
                .size();
        var longer = BadgeText.fitting(design(BadgeShape.CIRCLE, "award-fill", "Introduction to organic chemistry"));

        assertThat(longer.orElseThrow().size()).isLessThan(size);
        assertThatThrownBy(() -> design(BadgeShape.CIRCLE, "award-fill", "Donaudampfschifffahrtsgesellschaft")
                        .checked())
                .hasMessageContaining("credential.design.text-long");
    }

    @Test
    void coloursThatCantBeToldApartAreRefused() {
        var pale = new BadgeDesign(BadgeShape.CIRCLE, "#FFEE99", "#FFFFFF", "#123A2D", "award-fill", "");

        assertThatThrownBy(pale::checked).hasMessageContaining("credential.design.contrast");
    }

    @Test
    void neitherIconNorTextIsRefusedAsIsAnIconNobodyKnows() {
        assertThatThrownBy(() -> design(BadgeShape.CIRCLE, "", "").checked())
                .hasMessageContaining("credential.design.empty");
        assertThatThrownBy(() -> design(BadgeShape.CIRCLE, "../award", "").checked())
                .hasMessageContaining("credential.design.icon-unknown");
    }

    @Test
    void everyIconThatIsOfferedExists() {
        assertThat(BadgeIcon.OFFERED).allMatch(BadgeIcon::exists).doesNotHaveDuplicates();
    }

    @Test
    void theNameIsSafelyWrittenIntoTheFile() {
        var svg = new BadgeDrawing(design(BadgeShape.SEAL, "award-fill", "")).svg("<script>alert(1)</script> & co");

        assertThat(svg).doesNotContain("<script").contains("&#60;script&#62;");
    }

    @Test
    void aNameThatDoesNotFitIsLeftOutOfADrawnPicture() {
        assertThat(DefaultDesign.of("Chemistry", "Course", null).text()).isEqualTo("Chemistry");
        assertThat(DefaultDesign.of("The whole long history of everything ".repeat(4), "Course", "#FFEE99")
                        .checked()
                        .text())
                .isEmpty();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "MATRICULA_PICTURES", matches = "1")
    void aSheetOfAllShapesToLookAt() throws IOException {
        var sheet = new BufferedImage(1_650, 900, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setBackground(java.awt.Color.WHITE);
        pen.clearRect(0, 0, 1_650, 900);
        var column = 0;
        for (var shape : BadgeShape.values()) {
            pen.drawImage(drawn(design(shape, "award-fill", "Data detective in the making"), 220), column, 5, null);
            pen.drawImage(drawn(design(shape, "", "مهارات Chemistry 技能"), 220), column, 235, null);
            pen.drawImage(drawn(design(shape, "rocket-takeoff-fill", ""), 220), column, 465, null);
            var plain = DefaultDesign.of("Understanding Learning", shape.name(), "#8A1538");
            pen.drawImage(drawn(plain, 100), column, 700, null);
            column += 232;
        }
        var path = Path.of("target/pictures/badge-shapes.png");
        Files.createDirectories(path.getParent());
        ImageIO.write(sheet, "png", path.toFile());
    }

    private static BufferedImage drawn(BadgeDesign design, int size) throws IOException {
        var picture = Picture.ofSvg(new BadgeDrawing(design).svg("Test"));
        return ImageIO.read(new ByteArrayInputStream(Rasteriser.png(picture, size)));
    }

    private static long inside(BufferedImage image, int colour) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(pixels)
                .filter(pixel -> pixel == (0xFF000000 | colour))
                .count();
    }
}
