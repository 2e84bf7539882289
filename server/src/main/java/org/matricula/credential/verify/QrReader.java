package org.matricula.credential.verify;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.RefusedException;
import org.matricula.platform.JpegScans;

/** Reads a QR code off a picture or photo (PNG, JPEG, GIF, BMP). */
final class QrReader {

    /** Points; larger ones are not even decoded. */
    static final long LARGEST = 50_000_000;
    /** Points that are looked at: larger pictures are thinned out while they are decoded. */
    private static final long ENOUGH = 4_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");

    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    private QrReader() {}

    /**
     * What the code says; empty for what is no picture, and for pictures without a code.
     *
     * @throws RefusedException if the picture is too large or holds several codes
     */
    static Optional<String> read(byte[] file) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) return Optional.empty();
                reader.setInput(in, true, true);
                return codeIn(picture(file, reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException(Reason.IMAGE_DAMAGED, "pixels");
        }
    }

    private static BufferedImage picture(byte[] file, ImageReader reader) throws IOException {
        long points = (long) reader.getWidth(0) * reader.getHeight(0);
        if (points > LARGEST) {
            throw new RefusedException(Reason.IMAGE_TOO_LARGE, "" + reader.getWidth(0), "" + reader.getHeight(0));
        }
        if (JpegScans.tooMany(file, reader.getWidth(0), reader.getHeight(0))) {
            throw new RefusedException(Reason.IMAGE_DAMAGED, "scans");
        }
        var parameters = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) points / ENOUGH));
        if (every > 1) parameters.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, parameters);
    }

    private static Optional<String> codeIn(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var source = new RGBLuminanceSource(width, height, onWhite(picture, width, height));
        var found = decoded(source);
        return Optional.ofNullable(found != null ? found : decoded(source.invert()));
    }

    /** What is transparent is read as black otherwise, and so is the whole code. */
    private static int[] onWhite(BufferedImage picture, int width, int height) {
        var points = picture.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < points.length; i++) if (points[i] >>> 24 < 128) points[i] = 0xFFFFFFFF;
        return points;
    }

    private static @Nullable String decoded(LuminanceSource source) {
        for (var bitmap : List.of(
                new BinaryBitmap(new HybridBinarizer(source)),
                new BinaryBitmap(new GlobalHistogramBinarizer(source)))) {
            try {
                var found = new QRCodeMultiReader().decodeMultiple(bitmap, HINTS);
                if (found.length > 1) throw new RefusedException(Reason.SEVERAL_CREDENTIALS);
                return found[0].getText();
            } catch (NotFoundException e) {
                // The other way of telling black from white may see it.
            }
        }
        return null;
    }
}
