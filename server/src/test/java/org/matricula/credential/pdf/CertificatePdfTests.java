package org.matricula.credential.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import pages.StaticTemplates;

class CertificatePdfTests {

    private static final Instant EARNED = Instant.parse("2014-06-30T22:30:00Z");
    /** Midnight in Paris. */
    private static final Instant UNTIL = Instant.parse("2016-06-30T22:00:00Z");

    private static final byte[] BADGE = transparent();
    private static final byte[] CREDENTIAL = "{\"id\":\"https://matricula.test/c/x\"}".getBytes(StandardCharsets.UTF_8);
    private static final SigningIdentity IDENTITY = SelfSigned.identity("The Open University", EARNED);

    @BeforeAll
    static void checker() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({
        "plain, Mary O'Neill, ok",
        "long, Wolfeschlegelsteinhausenbergerdorff-Oberhuber-Maximiliana Konstantinopolitanischedudelsackpfeifenmacherin-von-der-Weide, ok",
        "arabic, محمد بن عبد الله الفارسي, ok",
        "hebrew, יוסף בן־דוד, ok",
        "greek, Ελένη Παπαδοπούλου, ok",
        "cyrillic, Дмитрий Менделеев, ok",
        "chinese, 王小明 (Wáng Xiǎomíng), ok",
        "japanese, 山田 太郎 さくら, ok",
        "korean, 김철수, ok",
        "thai, สมชาย ใจดี, ok",
        "odd, <b>Zoë & 😀\u0001\u000B\u200F x</b>, missing",
        "tamil, அப்துல் கலாம், missing",
    })
    void whateverTheNameItIsOnePageOfPdfA3aAndPdfUa(String script, String name, String letters) throws Exception {
        var sheet = sheet(name);
        var pdf = signed(sheet);
        Files.createDirectories(Path.of("target/certificates"));
        Files.write(Path.of("target/certificates/" + script + ".pdf"), pdf);

        assertThat(breaches(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(breaches(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
        }
        assertThat(sheet.hasMissingLetters()).isEqualTo(letters.equals("missing"));
    }

    /** Its joined letters have no letter of their own to be read back as, and the file doesn't claim they had. */
    @Test
    void aNameInDevanagariIsDrawnAndPromisesOnlyWhatHolds() throws Exception {
        var sheet = sheet("महात्मा गांधी");
        var pdf = signed(sheet);
        Files.write(Path.of("target/certificates/hindi.pdf"), pdf);

        assertThat(sheet.hasMissingLetters()).isFalse();
        assertThat(breaches(pdf, PDFAFlavour.PDFA_3_B)).isEmpty();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("pdfuaid");
    }

    @Test
    void aProgrammesInARightToLeftLanguageWithALogoAndTheLongestTextsIsStillOnePage() throws Exception {
        var sheet = new Sheet(
                Locale.forLanguageTag("ar"),
                ZoneId.of("Asia/Amman"),
                "Maximiliana ".repeat(10).strip(),
                "برنامج الفيزياء الحديثة ".repeat(8).strip(),
                Sheet.Deed.COMPLETED_PROGRAMME,
                null,
                EARNED,
                UNTIL,
                "الجامعة المفتوحة",
                "https://matricula.test/c/0123456789abcdef",
                "#1F5F4A",
                "Jane Doe ".repeat(13).strip(),
                "Registrar ".repeat(12).strip(),
                org.matricula.testing.Pictures.png(800, 200),
                BADGE);

        var pdf = signed(sheet);

        Files.createDirectories(Path.of("target/certificates"));
        Files.write(Path.of("target/certificates/rtl.pdf"), pdf);
        assertThat(breaches(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(breaches(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    /** Else a certificate would look different on every machine, and the first one would take seconds. */
    @Test
    void noFontOfTheMachineIsEverLookedFor() throws IOException {
        var before = FontMappers.instance();
        FontMappers.set(new NoFonts());
        try {
            assertThat(signed(sheet("Mary O'Neill"))).isNotEmpty();
        } finally {
            FontMappers.set(before);
        }
    }

    private static final class NoFonts implements FontMapper {
        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
            throw new AssertionError(name);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
            throw new AssertionError(name);
        }

        @Override
        public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
            throw new AssertionError(name);
        }
    }

    @Test
    void itSaysWhoAchievedWhatByTheIssuersCalendarAndWhereToCheckIt() throws IOException {
        try (var document = Loader.loadPDF(signed(sheet("Mary O'Neill")))) {
            var text = new PDFTextStripper().getText(document);

            assertThat(text)
                    .contains("Certificate of Achievement", "Mary O'Neill", "has passed the course", "Modern Physics")
                    .contains("Result: Distinction", "The Open University", "1 July 2014")
                    .contains("https://matricula.test/c/0123456789abcdef", "Jane Doe", "Registrar");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED_COURSE, has passed the course",
        "COMPLETED_PROGRAMME, has completed the programme",
        "WAS_AWARDED, has been awarded",
    })
    void itSaysForWhatItIsAndUntilWhenItHolds(Sheet.Deed deed, String words) throws IOException {
        try (var document = Loader.loadPDF(signed(sheet("Mary O'Neill", deed)))) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsOnlyOnce("has ")
                    .contains(words, "Valid until 30 June 2016.");
        }
    }

    static Sheet sheet(String holder) {
        return sheet(holder, Sheet.Deed.PASSED_COURSE);
    }

    private static Sheet sheet(String holder, Sheet.Deed deed) {
        return new Sheet(
                Locale.forLanguageTag("en-GB"),
                ZoneId.of("Europe/Paris"),
                holder,
                "Modern Physics",
                deed,
                "Distinction",
                EARNED,
                UNTIL,
                "The Open University",
                "https://matricula.test/c/0123456789abcdef",
                "#1F5F4A",
                "Jane Doe",
                "Registrar",
                null,
                BADGE);
    }

    /** As badges are, whose corners show what is behind them. */
    private static byte[] transparent() {
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x1F, 0x5F, 0x4A, 0xC0));
        pen.fillOval(0, 0, 200, 200);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] signed(Sheet sheet) {
        var pdf = new CertificatePdf(new StaticTemplates()).set(sheet, CREDENTIAL, EARNED);
        return new PadesSigner(IDENTITY).sign(pdf, sheet.issuer(), EARNED);
    }

    private static java.util.List<String> breaches(byte[] pdf, PDFAFlavour flavour) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(found -> found.getStatus() == org.verapdf.pdfa.results.TestAssertion.Status.FAILED)
                    .map(found -> found.getRuleId().getClause() + " " + found.getMessage() + " "
                            + found.getLocation().getContext())
                    .toList();
        }
    }
}
