package org.matricula.credential.design;

import java.util.Locale;
import org.matricula.organisation.Colour;
import org.springframework.web.util.HtmlUtils;

/** Draws a design as SVG: one file that needs nothing else, no font, no style sheet. */
final class BadgeDrawing {

    private static final double GROUND = 0.92;
    private static final double LINE = 0.86;
    private static final double ICON_WITH_TEXT = 0.72;
    private static final double ICON_ALONE = 1.05;

    private final BadgeDesign design;

    BadgeDrawing(BadgeDesign design) {
        this.design = design;
    }

    /** @param name what screen readers say */
    String svg(String name) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 400\" role=\"img\"><title>"
                + HtmlUtils.htmlEscapeDecimal(name, "UTF-8")
                + "</title>"
                + tails()
                + shape(1, "fill=\"" + design.rim() + "\"")
                + shape(GROUND, "fill=\"" + design.ground() + "\"")
                + shape(
                        LINE,
                        "fill=\"none\" stroke=\"" + design.ink() + "\" stroke-opacity=\"0.35\" stroke-width=\"2.5\"")
                + icon()
                + text()
                + "</svg>";
    }

    private String tails() {
        if (design.shape() != BadgeShape.RIBBON) return "";
        var shade = Colour.of(design.rim()).mixed(Colour.BLACK, 0.2).hex();
        return "<path fill=\"%s\" d=\"%s\"/>".formatted(shade, BadgeShape.TAILS);
    }

    private String shape(double scale, String look) {
        var around = design.shape() == BadgeShape.RIBBON ? design.shape().middle : 200;
        return String.format(
                Locale.ROOT,
                "<path %s transform=\"translate(200 %d) scale(%s) translate(-200 -%d)\" d=\"%s\"/>",
                look,
                around,
                scale,
                around,
                design.shape().path);
    }

    private String icon() {
        if (design.icon().isEmpty()) return "";
        var radius = design.shape().radius;
        var side = radius * (design.text().isEmpty() ? ICON_ALONE : ICON_WITH_TEXT);
        var middle = design.shape().middle - (design.text().isEmpty() ? 0 : radius * 0.36);
        return String.format(
                Locale.ROOT,
                "<g fill=\"%s\" transform=\"translate(%.1f %.1f) scale(%.3f)\">%s</g>",
                design.ink(),
                200 - side / 2,
                middle - side / 2,
                side / 16,
                BadgeIcon.shapes(design.icon()));
    }

    private String text() {
        if (design.text().isEmpty()) return "";
        return BadgeText.fitting(design)
                .map(text -> "<path fill=\"%s\" d=\"%s\"/>".formatted(design.ink(), text.path()))
                .orElse("");
    }
}
