package org.matricula.credential.design;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.pdf.BundledFont;

/**
 * Letters as outlines, so that a badge looks the same wherever it is carried, whatever fonts are there. Letters of scripts
 * that join by rules of their own font (Devanagari, for one) are not drawn.
 */
final class Lettering {

    /** In the order in which a letter is looked for. */
    private static final List<BundledFont> FONTS = List.of(
            BundledFont.STRONG, BundledFont.ARABIC, BundledFont.HEBREW, BundledFont.KOREAN, BundledFont.EAST_ASIAN);

    private static final ArabicShaping JOINING =
            new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL);
    private static final Map<BundledFont, Face> FACES = new ConcurrentHashMap<>();

    private Lettering() {}

    /** A font that is open. It reads itself piece by piece, so one thread at a time. */
    private record Face(TrueTypeFont font, CmapLookup letters, int unitsPerEm) {

        static Face open(BundledFont bundled) {
            try (var source = bundled.open()) {
                var font = new TTFParser().parse(new RandomAccessReadBuffer(source));
                return new Face(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + bundled + " can't be read", e);
            }
        }
    }

    /** A letter's outline (null for a space) in a font's units, and how wide it is. */
    private record Glyph(@Nullable PathIterator outline, double width) {}

    static boolean canDraw(String text) {
        return visual(text).codePoints().allMatch(letter -> faceOf(letter) != null);
    }

    /** How wide a line is at this size, in the unit of the size. */
    static double width(String line, double size) {
        return visual(line)
                .codePoints()
                .mapToDouble(letter -> glyph(letter, size, 0, 0).width())
                .sum();
    }

    /** Path data of a line whose first letter stands at {@code x} on the base line {@code y}. */
    static String path(String line, double size, double x, double y) {
        var path = new StringBuilder();
        var at = x;
        for (var letter : visual(line).codePoints().toArray()) {
            var glyph = glyph(letter, size, at, y);
            if (glyph.outline() != null) PathData.append(path, glyph.outline());
            at += glyph.width();
        }
        return path.toString();
    }

    /** From left to right as drawn, Arabic letters joined. */
    private static String visual(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) return text;
        try {
            var line = new Bidi(JOINING.shape(text), Bidi.LEVEL_DEFAULT_LTR);
            return line.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Glyph glyph(int letter, double size, double x, double y) {
        var face = faceOf(letter);
        if (face == null) return new Glyph(null, 0);
        synchronized (face) {
            try {
                var id = face.letters().getGlyphId(letter);
                var scale = size / face.unitsPerEm();
                var drawn = face.font().getGlyph().getGlyph(id);
                var outline = drawn == null
                        ? null
                        : drawn.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, y));
                return new Glyph(outline, face.font().getAdvanceWidth(id) * scale);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static @Nullable Face faceOf(int letter) {
        for (var font : FONTS) {
            var face = FACES.computeIfAbsent(font, Face::open);
            synchronized (face) {
                if (face.letters().getGlyphId(letter) != 0) return face;
            }
        }
        return null;
    }
}
