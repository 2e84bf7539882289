package org.matricula.organisation;

import java.util.Locale;

/** A colour of sRGB, its parts from 0 to 255. Luminance and contrast are those of WCAG 2.2. */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);

    /** WCAG 2.2, success criterion 1.4.3: text of usual size. */
    public static final double READABLE = 4.5;

    private static final int STEPS = 100;

    /** {@code hex} is {@code #rrggbb}. */
    public static Colour of(String hex) {
        var value = Integer.parseInt(hex, 1, 7, 16);
        return new Colour(value >> 16, value >> 8 & 0xFF, value & 0xFF);
    }

    /** From 1 to 21. */
    public double contrast(Colour other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** This colour, mixed with as little of {@code towards} as makes it readable on the background. */
    public Colour readableOn(Colour background, Colour towards) {
        for (var step = 0; step < STEPS; step++) {
            var mixed = mixed(towards, (double) step / STEPS);
            if (mixed.contrast(background) >= READABLE) return mixed;
        }
        return towards;
    }

    public String hex() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }

    /** {@code share} of the other colour, from 0 to 1. */
    public Colour mixed(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int own, int other, double share) {
        return (int) Math.round(own + (other - own) * share);
    }

    /** WCAG 2.2, "relative luminance". */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
