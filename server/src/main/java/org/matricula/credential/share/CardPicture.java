package org.matricula.credential.share;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The picture that networks show beside a link: the badge, its name, whose it is and who awarded it. 1200 by 630, the
 * shape that all of them take.
 */
final class CardPicture {

    private static final int MARGIN = 64;
    private static final int BADGE = 360;
    private static final int COLUMN = MARGIN + BADGE + 56;
    private static final int MEASURE = CardSize.WIDTH - COLUMN - MARGIN;
    private static final int BAND = 16;
    private static final int MOST_LINES = 3;
    private static final float LARGEST_TITLE = 64;
    private static final float SMALLEST_TITLE = 40;
    private static final Color PAPER = Color.decode("#FBFAF7");
    private static final Color INK = Color.decode("#1B1F24");
    private static final Color MUTED = Color.decode("#5B6470");

    private final BufferedImage image = new BufferedImage(CardSize.WIDTH, CardSize.HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    /**
     * PNG.
     *
     * @param badge  the badge as PNG
     * @param holder a sentence with the holder's name, or empty
     * @param accent {@code #rrggbb}
     */
    static byte[] png(byte[] badge, String title, String holder, String issuer, String accent) {
        var picture = new CardPicture();
        try {
            picture.draw(ImageIO.read(new ByteArrayInputStream(badge)), title, holder, issuer, Color.decode(accent));
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture.image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            picture.pen.dispose();
        }
    }

    private void draw(BufferedImage badge, String title, String holder, String issuer, Color accent) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, CardSize.WIDTH, CardSize.HEIGHT);
        pen.setColor(accent);
        pen.fillRect(0, CardSize.HEIGHT - BAND, CardSize.WIDTH, BAND);
        pen.drawImage(badge, MARGIN, (CardSize.HEIGHT - BAND - BADGE) / 2, BADGE, BADGE, null);
        var heading = title(title);
        var more = new ArrayList<TextLayout>();
        if (!holder.isEmpty()) more.addAll(lines(CardFont.TEXT, holder, 32, 2));
        more.addAll(lines(CardFont.STRONG, issuer, 32, 2));
        var height = height(heading) + 28 + height(more);
        var y = down(heading, INK, (CardSize.HEIGHT - BAND - height) / 2);
        down(more, MUTED, y + 28);
    }

    /** As large as it fits into three lines; what doesn't fit into three small ones is cut. */
    private List<TextLayout> title(String text) {
        for (var size = LARGEST_TITLE; size > SMALLEST_TITLE; size -= 8) {
            var lines = lines(CardFont.TITLE, text, size, Integer.MAX_VALUE);
            if (lines.size() <= MOST_LINES) return lines;
        }
        return lines(CardFont.TITLE, text, SMALLEST_TITLE, MOST_LINES);
    }

    private List<TextLayout> lines(CardFont font, String text, float size, int most) {
        var set = font.set(text, size).getIterator();
        var breaker = new LineBreakMeasurer(set, pen.getFontRenderContext());
        var lines = new ArrayList<TextLayout>();
        while (breaker.getPosition() < set.getEndIndex()) {
            var from = breaker.getPosition();
            lines.add(breaker.nextLayout(MEASURE));
            if (lines.size() < most || breaker.getPosition() >= set.getEndIndex()) continue;
            var last = text.substring(from, breaker.getPosition()).strip();
            lines.set(most - 1, new TextLayout(font.set(cut(last), size).getIterator(), pen.getFontRenderContext()));
            break;
        }
        return lines;
    }

    /** The end gives way to the dots. */
    private static String cut(String line) {
        var keep = Math.max(1, line.codePointCount(0, line.length()) - 2);
        return line.substring(0, line.offsetByCodePoints(0, keep)).strip() + "…";
    }

    private static int height(List<TextLayout> lines) {
        return (int) lines.stream().mapToDouble(CardPicture::height).sum();
    }

    private static double height(TextLayout line) {
        return (line.getAscent() + line.getDescent()) * 1.15;
    }

    private int down(List<TextLayout> lines, Color colour, int from) {
        pen.setColor(colour);
        double y = from;
        for (var line : lines) {
            var x = line.isLeftToRight() ? COLUMN : COLUMN + MEASURE - line.getAdvance();
            line.draw(pen, x, (float) y + line.getAscent());
            y += height(line);
        }
        return (int) y;
    }
}
