package org.matricula.organisation;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.matricula.platform.Invalid;
import org.springframework.util.DigestUtils;

/**
 * A logo, drawn anew: only its pixels come from the file that was sent, so nothing else in that file gets anywhere.
 *
 * @param hash of the PNG, short
 */
record Logo(byte[] png, String hash) {

    static final int BYTES = 1_000_000;

    /** What it is kept in at most, and what a picture may have at most before it is drawn. */
    private static final int KEPT = 800;

    private static final int SIDE = 6_000;
    private static final int LEAST = 16;
    private static final int HASH_LETTERS = 12;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /** @param picture PNG or JPEG @throws Invalid for field {@code logo} if it is anything else, too large or too small */
    static Logo of(byte[] picture) {
        if (picture.length > BYTES)
            throw Invalid.field("logo", "organisation.letterhead.logo-large", BYTES / 1_000_000);
        var png = png(scaled(read(picture)));
        return new Logo(png, DigestUtils.md5DigestAsHex(png).substring(0, HASH_LETTERS));
    }

    private static BufferedImage read(byte[] picture) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                var reader = readers.next();
                try {
                    if (!FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) continue;
                    reader.setInput(input, true, true);
                    return read(reader);
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw Invalid.field("logo", "organisation.letterhead.logo-form");
        }
        throw Invalid.field("logo", "organisation.letterhead.logo-form");
    }

    /** The size is read first: a small file may unfold to gigabytes. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (Math.max(width, height) > SIDE || Math.min(width, height) < LEAST) {
            throw Invalid.field("logo", "organisation.letterhead.logo-pixels", LEAST, SIDE);
        }
        return reader.read(0);
    }

    private static BufferedImage scaled(BufferedImage image) {
        var factor = Math.min(1.0, (double) KEPT / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
