package org.matricula.credential.design;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Makes PNG files of pictures. Reads nothing but the picture itself. */
final class Rasteriser {

    private static final LoaderContext ALONE = LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .build();

    private Rasteriser() {}

    /** {@code size} by {@code size} pixels, transparent where nothing is drawn. */
    static byte[] png(Picture picture, int size) {
        return picture.svg() != null ? drawn(picture.svg(), size) : scaled(picture.png(), size);
    }

    static byte[] drawn(String svg, int size) {
        var bytes = svg.getBytes(StandardCharsets.UTF_8);
        var document = new SVGLoader().load(new ByteArrayInputStream(bytes), null, ALONE);
        if (document == null) throw new IllegalArgumentException("Not an SVG picture");
        return painted(size, pen -> document.render(null, pen, new ViewBox(0, 0, size, size)));
    }

    private static byte[] scaled(byte[] png, int size) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            if (image.getWidth() == size) return png;
            return painted(size, pen -> pen.drawImage(image, 0, 0, size, size, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] painted(int size, Consumer<Graphics2D> painter) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        painter.accept(pen);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
