package org.matricula.credential.design;

import java.util.Locale;

/** The outlines a badge can have, on a square of 400 units. */
public enum BadgeShape {
    CIRCLE("M200 12a188 188 0 1 0 0 376a188 188 0 1 0 0-376z", 200, 188),
    SHIELD("M200 10Q290 62 372 58V196Q372 322 200 392Q28 322 28 196V58Q110 62 200 10Z", 188, 166),
    HEXAGON("M200 10L366 105V295L200 390L34 295V105Z", 200, 166),
    SEAL(seal(), 200, 168),
    SQUARE(
            "M64 18H336A46 46 0 0 1 382 64V336A46 46 0 0 1 336 382H64A46 46 0 0 1 18 336V64A46 46 0 0 1 64 18Z",
            200,
            182),
    RIBBON("M200 10a150 150 0 1 0 0 300a150 150 0 1 0 0-300z", 160, 150),
    DIAMOND("M200 8L392 200L200 392L8 200Z", 200, 140);

    /** Ends of a ribbon, hanging behind the disc. */
    static final String TAILS = "M108 262L68 392L128 368L172 396L200 306L228 396L272 368L332 392L292 262Z";

    private static final int TEETH = 18;
    private static final int OUTER = 192;
    private static final int INNER = 176;

    /** Path data; closed. */
    final String path;

    /** The middle of what is drawn inside, from the top; its place from the left is always 200. */
    final int middle;

    /** How far from its middle a shape can be drawn on. */
    final int radius;

    BadgeShape(String path, int middle, int radius) {
        this.path = path;
        this.middle = middle;
        this.radius = radius;
    }

    /** The key of its name in the message catalogues. */
    public String key() {
        return "credential.design.shape." + name();
    }

    private static String seal() {
        var path = new StringBuilder();
        for (var tooth = 0; tooth < TEETH; tooth++) {
            var tip = point(OUTER + 8, tooth);
            path.append(tooth == 0 ? "M" + point(INNER, -0.5) : "")
                    .append('Q')
                    .append(tip)
                    .append(' ');
            path.append(point(INNER, tooth + 0.5));
        }
        return path.append('Z').toString();
    }

    private static String point(int radius, double tooth) {
        var angle = 2 * Math.PI * tooth / TEETH - Math.PI / 2;
        return String.format(Locale.ROOT, "%.1f %.1f", 200 + radius * Math.cos(angle), 200 + radius * Math.sin(angle));
    }
}
