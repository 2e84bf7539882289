package org.matricula.credential.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A badge's text as it fits: as large as it can be, on as many lines as that takes.
 *
 * @param size of the letters, in the badge's units
 */
record BadgeText(List<String> lines, double size, double middle) {

    private static final int LARGEST = 54;
    private static final int SMALLEST = 22;
    private static final int MOST_LINES = 3;
    private static final double LINE = 1.16;
    private static final double CAPITALS = 0.727;

    BadgeText {
        lines = List.copyOf(lines);
    }

    /** Nothing where even the smallest letters are too large. */
    static Optional<BadgeText> fitting(BadgeDesign design) {
        var box = Box.of(design);
        for (var size = LARGEST; size >= SMALLEST; size -= 2) {
            var lines = broken(design.text(), size, box.width);
            var fits = lines.size() <= MOST_LINES && lines.size() * size * LINE <= box.height;
            if (fits && lines.stream().allMatch(new Fits(size, box.width)::test)) {
                return Optional.of(new BadgeText(lines, size, box.middle));
            }
        }
        return Optional.empty();
    }

    /** Path data of all lines, each in the middle. */
    String path() {
        var path = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            var offset = (i - (lines.size() - 1) / 2.0) * size * LINE;
            var x = 200 - Lettering.width(lines.get(i), size) / 2;
            path.append(Lettering.path(lines.get(i), size, x, middle + offset + size * CAPITALS / 2));
        }
        return path.toString();
    }

    /** Where text may stand: under the icon, or in the middle where there is none. */
    private record Box(double width, double height, double middle) {

        static Box of(BadgeDesign design) {
            var radius = design.shape().radius;
            if (design.icon().isEmpty()) return new Box(radius * 1.5, radius * 1.1, design.shape().middle);
            return new Box(radius * 1.3, radius * 0.66, design.shape().middle + radius * 0.4);
        }
    }

    private record Fits(double size, double width) {
        boolean test(String line) {
            return Lettering.width(line, size) <= width;
        }
    }

    /** Words are never parted, so a line may be too long. */
    private static List<String> broken(String text, double size, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Lettering.width(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
