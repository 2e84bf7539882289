package org.matricula.credential.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.platform.Invalid;
import org.matricula.testing.Pictures;

/** What a picture that somebody brings may have inside, and what is refused with a reason. */
@Timeout(60)
class BroughtPictureTests {

    private static final String OPEN =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 100 100'>";

    @Test
    void shapesColoursAndGradientsAreKept() {
        var svg =
                clean(OPEN + "<defs><linearGradient id='g'><stop offset='0' stop-color='#f00'/></linearGradient></defs>"
                        + "<g transform='translate(1 2)'><path d='M0 0L10 10Z' fill='url(#g)'/><circle cx='5' cy='5' r='3'/></g>"
                        + "</svg>");

        assertThat(svg).contains("<linearGradient id=\"g\">", "fill=\"url(#g)\"", "translate(1 2)", "<circle cx=\"5\"");
    }

    @Test
    void stylesOfDrawingProgramsBecomeAttributes() {
        var svg = clean(OPEN + "<style>.a,.b{fill:#123456;stroke:none} #c{fill:red}</style>"
                + "<metadata><x xmlns='http://example.org/'>words</x></metadata><title>t</title>"
                + "<rect class='a' width='9' height='9' style='opacity:.5;behavior:x'/><rect id='c' width='1' height='1'/>"
                + "</svg>");

        assertThat(svg)
                .contains("fill=\"#123456\"", "opacity=\".5\"", "fill=\"red\"")
                .doesNotContain("style", "class", "metadata", "behavior", "title");
    }

    @Test
    void aPictureThatIsNotSquareGetsClearMargins() {
        var brought = BroughtPicture.read(
                bytes(
                        "<svg xmlns='http://www.w3.org/2000/svg' width='200px' height='100px'><rect width='200' height='100'/></svg>"));

        assertThat(brought.padded()).isTrue();
        assertThat(brought.picture().svg()).contains("viewBox=\"0 -50 200 200\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    <script>alert(1)</script>                                               | svg-script
                    <rect width='1' height='1' onload='alert(1)'/>                          | svg-script
                    <rect width='1' height='1' ONCLICK='alert(1)'/>                         | svg-script
                    <foreignObject><div xmlns='http://www.w3.org/1999/xhtml'/></foreignObject> | svg-element
                    <use xlink:href='#a'/>                                                  | svg-element
                    <a xlink:href='javascript:alert(1)'><rect/></a>                         | svg-element
                    <animate attributeName='href'/>                                         | svg-element
                    <image href='http://127.0.0.1/x.png'/>                                  | svg-image
                    <linearGradient href='http://127.0.0.1/x.svg#a'/>                       | svg-external
                    <rect fill='url(http://127.0.0.1/x#a)'/>                                | svg-external
                    <rect style='fill:url("//evil.example/x")'/>                            | svg-external
                    <style>@import 'http://127.0.0.1/x.css';</style>                        | svg-style
                    <style>.a{fill:url(http://127.0.0.1/)}</style><rect class='a'/>         | svg-external
                    <clipPath id='a'><rect fill='url(#a)'/></clipPath>                      | svg-reference
                    <text>Hello</text>                                                      | svg-text
                    <filter id='f'/>                                                        | svg-element
                    <?xml-stylesheet href='http://127.0.0.1/'?>                             | svg-instruction
                    <rect                                                                   | svg-broken
                    """)
    void whatRunsLoadsOrRepeatsRefusesTheFile(String inside, String reason) {
        assertThat(refused(OPEN + inside + "</svg>")).isEqualTo("credential.design." + reason);
    }

    @Test
    void aDocumentTypeIsRefusedInAnyEncodingAndNothingIsFetched() {
        var bomb = "<?xml version='1.0' encoding='%s'?><!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>"
                + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + OPEN + "<desc>&b;&x;</desc></svg>";

        assertThat(refused(bomb.formatted("UTF-8"), StandardCharsets.UTF_8)).isEqualTo("credential.design.svg-doctype");
        assertThat(refused(bomb.formatted("UTF-16"), StandardCharsets.UTF_16))
                .isEqualTo("credential.design.svg-doctype");
    }

    @Test
    void whatIsTooDeepTooLongOrTooManyIsRefused() {
        assertThat(refused(OPEN + "<g>".repeat(10_000) + "</g>".repeat(10_000) + "</svg>"))
                .isEqualTo("credential.design.svg-deep");
        assertThat(refused(OPEN + "<metadata>" + "<b>".repeat(10_000) + "</b>".repeat(10_000) + "</metadata></svg>"))
                .isEqualTo("credential.design.svg-deep");
        assertThat(refused(OPEN + "<rect/>".repeat(10_000) + "</svg>")).isEqualTo("credential.design.svg-many");
        assertThat(refused(OPEN + "<path d='M" + "1 2 ".repeat(200_000) + "'/></svg>"))
                .isEqualTo("credential.design.svg-long");
        assertThat(refused(OPEN + "<path/>" + " ".repeat(3_000_000) + "</svg>"))
                .isEqualTo("credential.design.file-large");
    }

    /** Whether by many large shapes or by one that crosses every line thousands of times. */
    @Test
    void whatTakesLongToDrawIsRefused() {
        var gradient = "<defs><radialGradient id='g'><stop offset='0' stop-color='#f00'/><stop offset='1'/>"
                + "</radialGradient></defs>";
        assertThat(refused(OPEN + gradient
                        + "<rect width='100' height='100' fill='url(#g)' opacity='.5'/>".repeat(1_490) + "</svg>"))
                .isEqualTo("credential.design.svg-slow");
        assertThat(refused(OPEN + "<path fill='none' stroke='#000' stroke-width='9' d='M0 0"
                        + "l.01 99l.01-99".repeat(13_000) + "'/></svg>"))
                .isEqualTo("credential.design.svg-slow");
    }

    @Test
    void aCompressedSvgAndOtherFilesAreRefused() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes(OPEN + "</svg>"));
        }
        assertThat(refused(zipped.toByteArray())).isEqualTo("credential.design.file-form");
        assertThat(refused(bytes("<html><body>x</body></html>"))).isEqualTo("credential.design.svg-form");
        assertThat(refused(bytes("GIF89a and more"))).isEqualTo("credential.design.file-form");
        assertThat(refused(new byte[0])).isEqualTo("credential.design.file-missing");
    }

    @Test
    void pngAndJpegAreDrawnAnewAndMadeSquare() throws IOException {
        var brought = BroughtPicture.read(Pictures.jpeg(300, 200));

        var kept = ImageIO.read(new ByteArrayInputStream(brought.picture().png()));
        assertThat(brought.padded()).isTrue();
        assertThat(kept.getWidth()).isEqualTo(300);
        assertThat(kept.getHeight()).isEqualTo(300);
        assertThat(kept.getRGB(150, 10) >>> 24).as("margin").isZero();
        assertThat(BroughtPicture.read(Pictures.png(2_000, 2_000)).picture().png().length)
                .isLessThan(BroughtPicture.LARGEST);
    }

    @Test
    void picturesTooSmallOrThatUnfoldToGigabytesAreRefusedByTheirHeader() throws IOException {
        assertThat(refused(Pictures.png(89, 200))).isEqualTo("credential.design.file-pixels");
        assertThat(refused(header(60_000, 60_000))).isEqualTo("credential.design.file-pixels");
        assertThat(refused(java.util.Arrays.copyOf(Pictures.png(200, 200), 300)))
                .isEqualTo("credential.design.file-broken");
    }

    /** A PNG that says it is this large, and ends. */
    private static byte[] header(int width, int height) throws IOException {
        var png = Pictures.png(100, 100);
        var chunk = java.nio.ByteBuffer.wrap(png);
        chunk.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        chunk.putInt(29, (int) sum.getValue());
        return png;
    }

    private static String clean(String svg) {
        return BroughtPicture.read(bytes(svg)).picture().svg();
    }

    private static String refused(String svg) {
        return refused(svg, StandardCharsets.UTF_8);
    }

    private static String refused(String svg, Charset charset) {
        return refused(svg.getBytes(charset));
    }

    private static String refused(byte[] file) {
        var invalid = catchThrowableOfType(Invalid.class, () -> BroughtPicture.read(file));
        assertThat(invalid)
                .as("taken: " + new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8))
                .isNotNull();
        return invalid.fields().getFirst().key();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
