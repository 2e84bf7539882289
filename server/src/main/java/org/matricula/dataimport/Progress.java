package org.matricula.dataimport;

import static org.matricula.platform.text.Text.t;

import java.io.PrintStream;
import java.time.ZoneOffset;
import org.matricula.platform.text.Messages;

/** Shows how far an import is: a bar on a terminal, else a line for every fifth of a file. */
class Progress {

    private static final int WIDTH = 30;
    private static final int STEPS = 5;

    private final PrintStream out;
    private final boolean terminal;
    private String file = "";
    private int step;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Progress onStandardError() {
        var console = System.console();
        return new Progress(System.err, console != null && console.isTerminal());
    }

    /** {@code fraction} of the file, from 0 to 1, is done; that is {@code rows} rows. */
    void at(String name, int rows, double fraction) {
        if (!name.equals(file)) step = 0;
        file = name;
        if (terminal) draw(rows, fraction);
        else if ((int) (fraction * STEPS) > step) {
            step = (int) (fraction * STEPS);
            out.println(sentence(rows));
        }
    }

    private void draw(int rows, double fraction) {
        var done = (int) (fraction * WIDTH);
        out.print("\r[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] " + sentence(rows));
        if (fraction >= 1) out.println();
        out.flush();
    }

    private String sentence(int rows) {
        return t(Messages.DEFAULT, ZoneOffset.UTC, "dataimport.progress", file, rows);
    }
}
