package org.matricula.credential.design;

import java.util.regex.Pattern;
import org.matricula.organisation.Colour;
import org.matricula.platform.Invalid;

/**
 * How a badge made here looks.
 *
 * @param ground {@code #rrggbb}, behind icon and text
 * @param ink    {@code #rrggbb}, of icon and text
 * @param rim    {@code #rrggbb}, around it
 * @param icon   a name of bootstrap-icons; empty for none
 * @param text   at most {@value #TEXT_LENGTH} characters; empty for none
 */
public record BadgeDesign(BadgeShape shape, String ground, String ink, String rim, String icon, String text) {

    public static final int TEXT_LENGTH = 60;

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    public BadgeDesign {
        ground = ground.strip();
        ink = ink.strip();
        rim = rim.strip();
        icon = icon.strip();
        text = text.strip().replaceAll("\\s+", " ");
    }

    /** @throws Invalid for fields named as those of this record */
    public BadgeDesign checked() {
        var colours = new Invalid.Collector()
                .check(isColour(ground), "ground", "credential.design.colour-form", ground)
                .check(isColour(ink), "ink", "credential.design.colour-form", ink)
                .check(isColour(rim), "rim", "credential.design.colour-form", rim);
        var readable = !colours.found().isEmpty() || contrast() >= Colour.READABLE;
        colours.check(readable, "ink", "credential.design.contrast", readable ? "" : contrastInWords(), Colour.READABLE)
                .check(icon.isEmpty() || BadgeIcon.exists(icon), "icon", "credential.design.icon-unknown", icon)
                .check(!icon.isEmpty() || !text.isEmpty(), "icon", "credential.design.empty")
                .check(Lettering.canDraw(text), "text", "credential.design.text-letters")
                .check(
                        !Lettering.canDraw(text)
                                || text.length() <= TEXT_LENGTH
                                        && BadgeText.fitting(this).isPresent(),
                        "text",
                        "credential.design.text-long");
        colours.orThrow();
        return this;
    }

    /** How well icon and text can be read, from 1 to 21. */
    public double contrast() {
        return Colour.of(ground).contrast(Colour.of(ink));
    }

    BadgeDesign withText(String other) {
        return new BadgeDesign(shape, ground, ink, rim, icon, other);
    }

    private double contrastInWords() {
        return Math.floor(contrast() * 10) / 10;
    }

    private static boolean isColour(String text) {
        return HEX.matcher(text).matches();
    }
}
