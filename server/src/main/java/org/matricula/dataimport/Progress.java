package org.matricula.dataimport;

import static org.matricula.platform.text.Text.t;

import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.matricula.platform.text.Messages;

/** Shows how far an import is: a bar on a terminal, else a line for every fifth of a file. */
class Progress {

    private static final int WIDTH = 30;
    private static final int STEPS = 5;

    /** Two files may be under way at once, with names of different lengths (ECMA-48, EL). */
    private static final String ERASE_REST = "\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Integer> steps = new HashMap<>();

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Progress onStandardError() {
        var console = System.console();
        return new Progress(System.err, console != null && console.isTerminal());
    }

    /** {@code fraction} of the file, from 0 to 1, is done; that is {@code rows} rows. */
    synchronized void at(String file, int rows, double fraction) {
        var step = (int) (fraction * STEPS);
        var before = steps.put(file, step);
        if (terminal) draw(sentence(file, rows), fraction);
        else if (step > (before == null ? 0 : before)) out.println(sentence(file, rows));
    }

    private void draw(String sentence, double fraction) {
        var done = (int) (fraction * WIDTH);
        out.print("\r[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] " + sentence + ERASE_REST);
        if (fraction >= 1) out.println();
        out.flush();
    }

    private static String sentence(String file, int rows) {
        return t(Messages.DEFAULT, ZoneOffset.UTC, "dataimport.progress", file, rows);
    }
}
