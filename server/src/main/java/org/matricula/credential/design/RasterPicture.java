package org.matricula.credential.design;

import java.awt.image.BufferedImage;
import org.matricula.platform.Invalid;
import org.matricula.platform.RasterFile;

/** A badge's picture out of a PNG or JPEG file; only its pixels are kept, as PNG. */
final class RasterPicture {

    private static final RasterFile FILE = new RasterFile(90, 4_096);
    private static final int KEPT_SIDE = 800;

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
        try {
            return FILE.read(file);
        } catch (RasterFile.Unreadable e) {
            throw switch (e.fault()) {
                case FORM -> Invalid.field("file", "credential.design.file-form");
                case BROKEN -> Invalid.field("file", "credential.design.file-broken");
                case PIXELS ->
                    Invalid.field(
                            "file",
                            "credential.design.file-pixels",
                            e.width(),
                            e.height(),
                            FILE.smallest(),
                            FILE.largest());
            };
        }
    }
}
