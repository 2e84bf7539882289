package org.matricula.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Picture files of any size. */
public final class Pictures {

    private Pictures() {}

    public static byte[] png(int width, int height) {
        return written("png", new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    public static byte[] jpeg(int width, int height) {
        return written("jpeg", new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] written(String format, BufferedImage image) {
        var pen = image.createGraphics();
        pen.setColor(new Color(0x0B, 0x5C, 0xAD));
        pen.fillOval(0, 0, image.getWidth(), image.getHeight());
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A grey JPEG that goes over its picture again and again, each time to say that nothing changes. */
    public static byte[] progressive(int width, int height, int scans) {
        var out = new ByteArrayOutputStream();
        write(out, 0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0);
        for (int i = 0; i < 64; i++) out.write(1);
        write(out, 0xFF, 0xC2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0);
        // One code each: for DC that nothing differs, for AC a run of 16,384 blocks or more.
        write(out, 0xFF, 0xC4, 0, 20, 0x00, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        write(out, 0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xE0);
        var blocks = (width + 7) / 8 * ((height + 7) / 8);
        write(out, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0);
        out.writeBytes(new byte[(blocks + 7) / 8]);
        for (int i = 1; i < scans; i++) {
            write(out, 0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 63, 0);
            // Fifteen bits a run, all of them 0: the shortest.
            out.writeBytes(new byte[(blocks / 16_384 + 1) * 15 / 8 + 1]);
        }
        write(out, 0xFF, 0xD9);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int... bytes) {
        for (var one : bytes) out.write(one);
    }
}
