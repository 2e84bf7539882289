package org.matricula.credential.design;

import org.matricula.platform.Invalid;

/**
 * A picture that somebody brought, made anew by us: only what is drawn comes from the file.
 *
 * @param padded whether it was not square, so that it has clear margins now
 */
public record BroughtPicture(Picture picture, boolean padded) {

    /** In bytes; also what an upload may have at most. */
    public static final int LARGEST = 2 * 1024 * 1024;

    /** @param file PNG, JPEG or SVG @throws Invalid for field {@code file}, saying why it can't be taken */
    public static BroughtPicture read(byte[] file) {
        if (file.length == 0) throw Invalid.field("file", "credential.design.file-missing");
        checkSize(file.length);
        try {
            return looksLikeXml(file) ? svg(file) : RasterPicture.read(file);
        } catch (SvgRefused e) {
            throw Invalid.field("file", e.key(), e.arguments());
        }
    }

    /** @param size in bytes @throws Invalid for field {@code file} */
    public static void checkSize(long size) {
        if (size > LARGEST) throw Invalid.field("file", "credential.design.file-large", LARGEST / 1024 / 1024);
    }

    private static BroughtPicture svg(byte[] file) {
        var cleaned = SvgCleaner.clean(file);
        DrawingTrial.pass(cleaned.svg());
        return new BroughtPicture(Picture.ofSvg(cleaned.svg()), cleaned.padded());
    }

    /** UTF-8 with or without its mark, or UTF-16 with it. */
    private static boolean looksLikeXml(byte[] file) {
        for (var i = 0; i < Math.min(file.length, 200); i++) {
            var letter = file[i] & 0xFF;
            if (letter == '<') return true;
            var isMark = i < 3 && letter >= 0xBB || letter == 0;
            if (!isMark && !Character.isWhitespace(letter)) return false;
        }
        return false;
    }
}
