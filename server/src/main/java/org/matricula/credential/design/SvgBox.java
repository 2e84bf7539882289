package org.matricula.credential.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What part of the plane an SVG picture shows. */
record SvgBox(double x, double y, double width, double height) {

    private static final double LARGEST = 1_000_000;

    /** From {@code viewBox}, else from width and height. @throws SvgRefused if neither says it */
    static SvgBox of(XMLStreamReader svg) {
        var box = svg.getAttributeValue(null, "viewBox");
        var numbers = box != null ? numbers(box) : size(svg);
        if (numbers.length != 4 || !isGood(numbers)) throw new SvgRefused("credential.design.svg-size");
        return new SvgBox(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    boolean isSquare() {
        return Math.abs(width - height) < Math.max(width, height) / 100;
    }

    /** The same with clear margins, as {@code viewBox} has it. */
    String squared() {
        var side = Math.max(width, height);
        return text(x - (side - width) / 2) + " " + text(y - (side - height) / 2) + " " + text(side) + " " + text(side);
    }

    private static double[] size(XMLStreamReader svg) {
        var width = length(svg.getAttributeValue(null, "width"));
        var height = length(svg.getAttributeValue(null, "height"));
        return new double[] {0, 0, width, height};
    }

    private static double length(@Nullable String length) {
        var numbers = numbers(length == null ? "" : length.strip().replaceAll("(px|pt|mm|cm|in)$", ""));
        return numbers.length == 1 ? numbers[0] : 0;
    }

    private static double[] numbers(String text) {
        try {
            return Arrays.stream(text.strip().split("[\\s,]+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    private static boolean isGood(double[] box) {
        return Arrays.stream(box).allMatch(number -> Math.abs(number) <= LARGEST) && box[2] > 0.01 && box[3] > 0.01;
    }

    private static String text(double number) {
        return BigDecimal.valueOf(number)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
