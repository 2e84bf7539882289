package org.matricula.credential.design;

import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in an SVG picture that somebody brings: shapes and colours, nothing that runs, loads or repeats. */
final class SvgRules {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";
    static final int MOST_ELEMENTS = 1_500;
    static final int DEEPEST = 40;

    /** Characters of attributes, all together. */
    static final int MOST_TEXT = 200_000;

    static final Set<String> ELEMENTS = Set.of(
            "g",
            "defs",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath");

    /** Words about the picture, which are left out. */
    static final Set<String> LEFT_OUT = Set.of("title", "desc", "metadata");

    static final Set<String> GRADIENTS = Set.of("linearGradient", "radialGradient");

    /** What a style may say; it is written as attributes. */
    static final Set<String> LOOKS = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "opacity",
            "stop-color",
            "stop-opacity",
            "clip-path",
            "clip-rule",
            "color",
            "display",
            "visibility");

    private static final Set<String> MEASURES = Set.of(
            "d",
            "x",
            "y",
            "width",
            "height",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "x1",
            "y1",
            "x2",
            "y2",
            "points",
            "transform",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "fx",
            "fy",
            "fr",
            "offset",
            "id",
            "clipPathUnits");

    private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}\\s.,#%()+_:-]*");
    private static final Pattern LOCAL = Pattern.compile("url\\(\\s*[\"']?#([\\w.:-]+)[\"']?\\s*\\)\\s*[#\\w]*");

    private SvgRules() {}

    static boolean isKept(String attribute) {
        return LOOKS.contains(attribute) || MEASURES.contains(attribute);
    }

    static boolean isPlain(String value) {
        return PLAIN.matcher(value).matches();
    }

    /** The id that a value like {@code url(#a)} names; null for any other value. */
    static @org.jspecify.annotations.Nullable String reference(String value) {
        var matcher = LOCAL.matcher(value.strip());
        return matcher.matches() ? matcher.group(1) : null;
    }
}
