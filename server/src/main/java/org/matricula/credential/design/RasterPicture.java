package org.matricula.credential.design;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.matricula.platform.Invalid;

/** Reads PNG and JPEG files; only their pixels are kept, as PNG. */
final class RasterPicture {

    static final int SMALLEST_SIDE = 90;
    static final int LARGEST_SIDE = 4_096;

    private static final int KEPT_SIDE = 800;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private RasterPicture() {}

    static BroughtPicture read(byte[] file) {
        var image = image(file);
        var side = Math.min(KEPT_SIDE, Math.max(image.getWidth(), image.getHeight()));
        var factor = (double) side / Math.max(image.getWidth(), image.getHeight());
        var width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var png = Rasteriser.painted(
                side, pen -> pen.drawImage(image, (side - width) / 2, (side - height) / 2, width, height, null));
        return new BroughtPicture(Picture.ofPng(png), width != height);
    }

    private static BufferedImage image(byte[] file) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                var reader = readers.next();
                try {
                    if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) continue;
                    reader.setInput(input, true, true);
                    return image(reader);
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw Invalid.field("file", "credential.design.file-broken");
        }
        throw Invalid.field("file", "credential.design.file-form");
    }

    /** The size is read first: a small file may unfold to gigabytes. */
    private static BufferedImage image(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (Math.min(width, height) < SMALLEST_SIDE || Math.max(width, height) > LARGEST_SIDE) {
            throw Invalid.field("file", "credential.design.file-pixels", width, height, SMALLEST_SIDE, LARGEST_SIDE);
        }
        return reader.read(0);
    }
}
