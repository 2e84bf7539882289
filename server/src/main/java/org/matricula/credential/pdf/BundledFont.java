package org.matricula.credential.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts that travel with the platform: a PDF/A embeds what it uses. {@code fonts/README.md} says whence. */
public enum BundledFont {
    TEXT("Inter", 400, "Inter-Regular.ttf"),
    STRONG("Inter", 600, "Inter-SemiBold.ttf"),
    TITLE("Source Serif 4", 600, "SourceSerif4-SemiBold.ttf"),
    ARABIC("Noto Sans Arabic", 400, "NotoSansArabic-Regular.ttf"),
    HEBREW("Noto Sans Hebrew", 400, "NotoSansHebrew-Regular.ttf"),
    DEVANAGARI("Noto Sans Devanagari", 400, "NotoSansDevanagari-Regular.ttf"),
    THAI("Noto Sans Thai", 400, "NotoSansThai-Regular.ttf"),
    /** Chinese and Japanese: four megabytes, so it is opened for those only. */
    EAST_ASIAN("Droid Sans Fallback", 400, "DroidSansFallbackFull.ttf"),
    KOREAN("Nanum Gothic", 400, "NanumGothic-Regular.ttf");

    final String family;
    final int weight;
    private final String file;
    private volatile BitSet letters = new BitSet();

    BundledFont(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    /** The TrueType file. */
    public InputStream open() {
        return Objects.requireNonNull(BundledFont.class.getResourceAsStream("fonts/" + file), file);
    }

    /** Ready to set a document in, which closes it. */
    PDFont in(PDDocument document) {
        try (var source = open()) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(source));
            document.registerTrueTypeFontForClosing(font);
            // Latin letters need no joining, and PDFBox would spend two thirds of a sheet's time on looking for it.
            font.setEnableGsub(this == DEVANAGARI);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " can't be read", e);
        }
    }

    /** Those a text needs: the ones every sheet is set in, and the first that has a letter which those lack. */
    static Stream<BundledFont> neededBy(String text) {
        return Stream.of(values())
                .filter(font -> font.ordinal() <= TITLE.ordinal()
                        || text.codePoints().anyMatch(letter -> first(letter) == font));
    }

    /**
     * Whether what is drawn can be read back as text. The joined letters of Devanagari have glyphs that stand for no
     * letter of their own, and PDF/A's level A and PDF/UA want one for each.
     */
    static boolean canBeReadBack(String text) {
        return text.codePoints().noneMatch(letter -> first(letter) == DEVANAGARI);
    }

    static boolean canDraw(String text) {
        return text.codePoints().allMatch(letter -> first(letter) != null || Character.isWhitespace(letter));
    }

    private static @org.jspecify.annotations.Nullable BundledFont first(int letter) {
        for (var font : values()) {
            if (font.letters().get(letter)) return font;
        }
        return null;
    }

    private BitSet letters() {
        if (letters.isEmpty()) letters = read();
        return letters;
    }

    private BitSet read() {
        try (var source = open();
                var font = new TTFParser().parse(new RandomAccessReadBuffer(source))) {
            var cmap = font.getUnicodeCmapLookup();
            var found = new BitSet();
            for (var letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
                if (cmap.getGlyphId(letter) != 0) found.set(letter);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " can't be read", e);
        }
    }
}
