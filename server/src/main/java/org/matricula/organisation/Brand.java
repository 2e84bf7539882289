package org.matricula.organisation;

/**
 * What pages show of an organisation's accent: the colour itself where it can be read, else a darker one on paper and
 * a lighter one on a dark screen, each with a colour for text on it.
 *
 * @param chosen  as the owner chose it, {@code #RRGGBB}
 * @param light   on paper
 * @param onLight text on {@code light}
 * @param dark    in dark mode
 * @param onDark  text on {@code dark}
 */
public record Brand(String chosen, String light, String onLight, String dark, String onDark) {

    /** The backgrounds of matricula.css that are hardest to read on: paper, and the surface of dark mode. */
    private static final Colour PAPER = Colour.of("#FBFAF7");

    private static final Colour DARK_SURFACE = Colour.of("#1D2125");

    /** {@code accent} is {@code #rrggbb}. */
    public static Brand of(String accent) {
        var chosen = Colour.of(accent);
        var light = chosen.readableOn(PAPER, Colour.BLACK);
        var dark = chosen.readableOn(DARK_SURFACE, Colour.WHITE);
        return new Brand(chosen.hex(), light.hex(), textOn(light), dark.hex(), textOn(dark));
    }

    /** Whether the colour had to be darkened to be read on paper. */
    public boolean isAdapted() {
        return !chosen.equals(light);
    }

    /** How well the chosen colour reads on paper, from 1 to 21; 4.5 is needed. */
    public double contrast() {
        return Colour.of(chosen).contrast(PAPER);
    }

    /** The stylesheet. */
    public String css() {
        return """
                :root { --accent: %s; --on-accent: %s; }
                @media (prefers-color-scheme: dark) { :root { --accent: %s; --on-accent: %s; } }
                """.formatted(light, onLight, dark, onDark);
    }

    private static String textOn(Colour background) {
        return (background.contrast(Colour.WHITE) >= background.contrast(DARK_SURFACE) ? Colour.WHITE : DARK_SURFACE)
                .hex();
    }
}
