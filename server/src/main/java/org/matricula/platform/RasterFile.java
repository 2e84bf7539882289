package org.matricula.platform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads PNG and JPEG files that anybody may have sent. Only their pixels come out of it, so nothing else in a file gets
 * anywhere.
 *
 * @param smallest in pixels, of the shorter side
 * @param largest  in pixels, of the longer side
 */
public record RasterFile(int smallest, int largest) {

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /** Why a file isn't read. */
    public enum Fault {
        /** It is neither PNG nor JPEG. */
        FORM,
        BROKEN,
        /** A side is too short or too long. */
        PIXELS
    }

    /** A file that isn't read; {@code width} and {@code height} are 0 unless it is for them. */
    public static final class Unreadable extends Exception {

        private final Fault fault;
        private final int width;
        private final int height;

        private Unreadable(Fault fault, int width, int height, @Nullable Throwable cause) {
            super(fault + " " + width + " x " + height, cause);
            this.fault = fault;
            this.width = width;
            this.height = height;
        }

        public Fault fault() {
            return fault;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    public BufferedImage read(byte[] file) throws Unreadable {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return read(file, input);
        } catch (IOException | RuntimeException e) {
            // The decoders throw whatever they stumble over.
            throw new Unreadable(Fault.BROKEN, 0, 0, e);
        }
    }

    private BufferedImage read(byte[] file, ImageInputStream input) throws IOException, Unreadable {
        var readers = ImageIO.getImageReaders(input);
        while (readers.hasNext()) {
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) continue;
                reader.setInput(input, true, true);
                return read(file, reader);
            } finally {
                reader.dispose();
            }
        }
        throw new Unreadable(Fault.FORM, 0, 0, null);
    }

    /** The size is read first: a small file may unfold to gigabytes. */
    private BufferedImage read(byte[] file, ImageReader reader) throws IOException, Unreadable {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (Math.min(width, height) < smallest || Math.max(width, height) > largest) {
            throw new Unreadable(Fault.PIXELS, width, height, null);
        }
        if (JpegScans.tooMany(file, width, height)) throw new Unreadable(Fault.BROKEN, 0, 0, null);
        return reader.read(0);
    }
}
