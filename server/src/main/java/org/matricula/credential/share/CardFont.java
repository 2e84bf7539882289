package org.matricula.credential.share;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import java.util.stream.Stream;
import org.matricula.credential.pdf.PdfPress;

/** The platform's own fonts, for pictures: the machine it runs on may have none. */
enum CardFont {
    TEXT("Inter-Regular.ttf"),
    STRONG("Inter-SemiBold.ttf"),
    TITLE("SourceSerif4-SemiBold.ttf"),
    ARABIC("NotoSansArabic-Regular.ttf"),
    HEBREW("NotoSansHebrew-Regular.ttf"),
    DEVANAGARI("NotoSansDevanagari-Regular.ttf"),
    THAI("NotoSansThai-Regular.ttf"),
    EAST_ASIAN("DroidSansFallbackFull.ttf"),
    KOREAN("NanumGothic-Regular.ttf");

    private static final List<CardFont> OTHERS = List.of(ARABIC, HEBREW, DEVANAGARI, THAI, EAST_ASIAN, KOREAN);

    private final String file;
    private volatile Font font;

    CardFont(String file) {
        this.file = file;
    }

    Font at(float size) {
        if (font == null) font = read();
        return font.deriveFont(size);
    }

    /** The text in this font, and in others where it lacks letters. */
    AttributedString set(String text, float size) {
        var set = new AttributedString(text);
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            var end = at + Character.charCount(letter);
            set.addAttribute(TextAttribute.FONT, withLetter(letter).at(size), at, end);
            at = end;
        }
        return set;
    }

    private CardFont withLetter(int letter) {
        if (at(1).canDisplay(letter)) return this;
        return Stream.concat(Stream.of(this), OTHERS.stream())
                .filter(other -> other.at(1).canDisplay(letter))
                .findFirst()
                .orElse(this);
    }

    private Font read() {
        try (var source = PdfPress.class.getResourceAsStream("fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, java.util.Objects.requireNonNull(source, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
