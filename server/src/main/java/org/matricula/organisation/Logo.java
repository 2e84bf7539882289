package org.matricula.organisation;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.matricula.platform.Invalid;
import org.matricula.platform.RasterFile;
import org.springframework.util.DigestUtils;

/**
 * A logo, drawn anew: only its pixels come from the file that was sent, so nothing else in that file gets anywhere.
 *
 * @param hash of the PNG, short
 */
record Logo(byte[] png, String hash) {

    static final int BYTES = 1_000_000;

    private static final RasterFile FILE = new RasterFile(16, 6_000);

    /** What it is kept in at most. */
    private static final int KEPT = 800;

    private static final int HASH_LETTERS = 12;

    /** @param picture PNG or JPEG @throws Invalid for field {@code logo} if it is anything else, too large or too small */
    static Logo of(byte[] picture) {
        if (picture.length > BYTES)
            throw Invalid.field("logo", "organisation.letterhead.logo-large", BYTES / 1_000_000);
        var png = png(scaled(read(picture)));
        return new Logo(png, DigestUtils.md5DigestAsHex(png).substring(0, HASH_LETTERS));
    }

    private static BufferedImage read(byte[] picture) {
        try {
            return FILE.read(picture);
        } catch (RasterFile.Unreadable e) {
            throw switch (e.fault()) {
                case FORM, BROKEN -> Invalid.field("logo", "organisation.letterhead.logo-form");
                case PIXELS ->
                    Invalid.field("logo", "organisation.letterhead.logo-pixels", FILE.smallest(), FILE.largest());
            };
        }
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
