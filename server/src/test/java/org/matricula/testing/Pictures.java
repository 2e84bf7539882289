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
}
