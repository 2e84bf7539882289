package org.matricula.openbadges;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.openbadges.Check.Kind;

/** A credential travels inside the picture of its badge, and so may anything else. */
class BakedImageTests {

    private static final String SVG = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- a picture <with> a note -->
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" data-note="a > b">
          <circle cx="5" cy="5" r="4"/>
        </svg>
        """;

    @Test
    void credentialInAPngIsVerified() throws IOException {
        var baked = BakedImage.bake(png(), Samples.signed().toString());

        assertThat(verify(baked).check(Kind.SIGNATURE).passed()).isTrue();
        var picture = ImageIO.read(new ByteArrayInputStream(baked));
        assertThat(picture.getRGB(3, 3)).isEqualTo(0xFF336699);
    }

    @Test
    void credentialInAnSvgIsVerified() {
        var baked = BakedImage.bake(SVG.getBytes(UTF_8), Samples.signed().toString());

        assertThat(verify(baked).check(Kind.SIGNATURE).passed()).isTrue();
        assertThat(new String(baked, UTF_8))
                .contains(
                        "<circle cx=\"5\"",
                        "xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"><openbadges:credential>");
    }

    @Test
    void textOfTheFormatIsTheSpecificationsToTheByte() {
        var baked = BakedImage.bake(png(), "{}");
        var chunk = ("openbadgecredential\0\0\0\0\0{}").getBytes(UTF_8);

        // Right after the header, which has 13 bytes of data.
        assertThat(ByteBuffer.wrap(baked, 33, 4).getInt()).isEqualTo(chunk.length);
        assertThat(Arrays.copyOfRange(baked, 41, 41 + chunk.length)).isEqualTo(chunk);
    }

    @Test
    void lettersOfAllKindsAndEndsOfSectionsSurvive() {
        var text = "{\"name\":\"أحمد 李 😀 ]]> &lt; <b> --\"}";

        assertThat(BakedImage.carriedBy(BakedImage.bake(SVG.getBytes(UTF_8), text))
                        .credential())
                .asString(UTF_8)
                .isEqualTo(text);
        assertThat(BakedImage.carriedBy(BakedImage.bake(png(), text)).credential())
                .asString(UTF_8)
                .isEqualTo(text);
    }

    @Test
    void tokenIsAnAttributeOfAnSvg() {
        var baked = BakedImage.bake(SVG.getBytes(UTF_8), "eyJh.eyJi.c2ln");

        assertThat(new String(baked, UTF_8)).contains("<openbadges:credential verify=\"eyJh.eyJi.c2ln\"/>");
        assertThat(BakedImage.carriedBy(baked).credential()).asString(UTF_8).isEqualTo("eyJh.eyJi.c2ln");
    }

    @Test
    void oneChangedLetterInsideIsABrokenSignature() {
        var baked =
                new String(BakedImage.bake(SVG.getBytes(UTF_8), Samples.signed().toString()), UTF_8);

        var verification =
                verify(baked.replace("great patience", "great patiense").getBytes(UTF_8));

        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.SIGNATURE_WRONG);
    }

    @Test
    void pictureCarriesOneCredentialOnly() {
        var png = BakedImage.bake(png(), "{}");
        var svg = BakedImage.bake(SVG.getBytes(UTF_8), "{}");
        refused(Reason.SEVERAL_CREDENTIALS, () -> BakedImage.bake(png, "{}"));
        refused(Reason.SEVERAL_CREDENTIALS, () -> BakedImage.bake(svg, "{}"));
        var twice = new String(svg, UTF_8).replace("</svg>", "<openbadges:credential>{}</openbadges:credential></svg>");

        assertThat(reason(twice.getBytes(UTF_8))).isEqualTo(Reason.SEVERAL_CREDENTIALS);
        assertThat(reason(withChunk(png, "openbadgecredential\0\0\0\0\0{}"))).isEqualTo(Reason.SEVERAL_CREDENTIALS);
    }

    @Test
    void pictureWithoutACredentialIsNotCalledOneThatIsWrong() {
        assertThat(verify(png()).verdict()).isEqualTo(Verdict.NO_CREDENTIAL);
        assertThat(reason(png())).isEqualTo(Reason.IMAGE_WITHOUT_CREDENTIAL);
        assertThat(reason(SVG.getBytes(UTF_8))).isEqualTo(Reason.IMAGE_WITHOUT_CREDENTIAL);
        assertThat(reason(withChunk(png(), "openbadges\0\0\0\0\0{}"))).isEqualTo(Reason.NOT_A_CREDENTIAL);
    }

    @Test
    void compressedCredentialIsRefusedUnread() {
        assertThat(reason(withChunk(png(), "openbadgecredential\0\1\0\0\0" + "x".repeat(100_000))))
                .isEqualTo(Reason.IMAGE_COMPRESSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 20, 40, 60})
    void pictureThatWasCutOffOrChangedIsDamaged(int at) {
        var changed = png();
        changed[at] ^= 1;

        assertThat(reason(changed)).isEqualTo(Reason.IMAGE_DAMAGED);
        assertThat(reason(Arrays.copyOf(png(), at))).isEqualTo(Reason.IMAGE_DAMAGED);
    }

    @Test
    void letterChangedInAPictureIsFoundByTheSignatureAndItsChecksum() {
        var changed = changed("great patience", "great patiense");

        var verification = verify(changed);

        assertThat(verification.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.SIGNATURE_WRONG);
        assertThat(verification.check(Kind.FORMAT).reason()).isEqualTo(Reason.IMAGE_UNSOUND);
        assertThat(verification.check(Kind.FORMAT).arguments()).containsExactly("iTXt");
    }

    @Test
    void credentialInAPictureThatWasChangedElsewhereOrCutOffStillHolds() {
        var baked = bakedPng();
        var elsewhere = baked.clone();
        elsewhere[elsewhere.length - 1] ^= 1;

        for (var file : List.of(elsewhere, Arrays.copyOf(baked, baked.length - 20))) {
            var verification = verify(file);
            assertThat(verification.check(Kind.SIGNATURE).passed()).isTrue();
            assertThat(verification.check(Kind.FORMAT).reason()).isEqualTo(Reason.IMAGE_UNSOUND);
            assertThat(Verdict.of(List.of(verification.check(Kind.FORMAT)))).isEqualTo(Verdict.VALID);
            assertThat(verification.verdict()).isEqualTo(verify(baked).verdict());
        }
    }

    @Test
    void changedPictureWhoseCredentialCannotBeReadIsDamaged() {
        assertThat(reason(changed("{", "x"))).isEqualTo(Reason.IMAGE_DAMAGED);
        var cutOff = bakedPng();
        assertThat(reason(Arrays.copyOf(cutOff, 200))).isEqualTo(Reason.IMAGE_DAMAGED);
    }

    @Test
    void changedPictureIsNotBaked() {
        var changed = png();
        changed[changed.length - 1] ^= 1;

        refused(Reason.IMAGE_DAMAGED, () -> BakedImage.bake(changed, "{}"));
    }

    @Test
    void nothingThatADocumentTypeDeclaresIsExpandedOrFetched() {
        var laughs = """
            <!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0">
            <o:credential>&b;&c;</o:credential></svg>\
            """;

        assertThat(reason(laughs.getBytes(UTF_8))).isNotNull();
        assertThatThrownBy(() -> BakedImage.bake(laughs.getBytes(UTF_8), "{}")).isInstanceOf(RefusedException.class);
    }

    @Test
    void depthIsBounded() {
        var deep = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<g>".repeat(100_000) + "</g>".repeat(100_000)
                + "</svg>";

        assertThat(reason(deep.getBytes(UTF_8))).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void pageOfTheWebIsNoPicture() {
        var page = "<html><body><svg></svg></body></html>";

        assertThat(reason(page.getBytes(UTF_8))).isEqualTo(Reason.NO_CREDENTIAL);
        refused(Reason.NOT_AN_IMAGE, () -> BakedImage.bake("GIF89a".getBytes(UTF_8), "{}"));
    }

    private static byte[] bakedPng() {
        return BakedImage.bake(png(), Samples.signed().toString());
    }

    /** A baked picture in which something was replaced by as many letters, and nothing else was touched. */
    private static byte[] changed(String from, String to) {
        var text = new String(bakedPng(), ISO_8859_1);
        return text.replaceFirst(Pattern.quote(from), to).getBytes(ISO_8859_1);
    }

    private static void refused(Reason reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Reason reason(byte[] file) {
        return verify(file).check(Kind.FORMAT).reason();
    }

    private static Verification verify(byte[] file) {
        return Samples.VERIFIER.verify(file, Samples.NOW);
    }

    private static byte[] png() {
        var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 3, 0x336699);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** After the header, as bytes of ISO 8859-1. */
    private static byte[] withChunk(byte[] png, String text) {
        var data = ("iTXt" + text).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(data);
        var chunk = ByteBuffer.allocate(data.length + 8)
                .putInt(data.length - 4)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(chunk);
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }
}
