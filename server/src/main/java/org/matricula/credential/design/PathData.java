package org.matricula.credential.design;

import java.awt.geom.PathIterator;

/** Outlines as path data of SVG, to a tenth of a unit. */
final class PathData {

    private static final String[] COMMANDS = {"M", "L", "Q", "C", "Z"};
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};

    private PathData() {}

    static void append(StringBuilder path, PathIterator outline) {
        var numbers = new double[6];
        for (; !outline.isDone(); outline.next()) {
            var kind = outline.currentSegment(numbers);
            path.append(COMMANDS[kind]);
            for (var i = 0; i < NUMBERS[kind]; i++) {
                if (i > 0) path.append(' ');
                append(path, numbers[i]);
            }
        }
    }

    private static void append(StringBuilder path, double number) {
        var tenths = Math.round(number * 10);
        if (tenths < 0) path.append('-');
        path.append(Math.abs(tenths) / 10);
        if (tenths % 10 != 0) path.append('.').append(Math.abs(tenths) % 10);
    }
}
