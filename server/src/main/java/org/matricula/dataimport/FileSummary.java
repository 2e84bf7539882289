package org.matricula.dataimport;

import static org.matricula.platform.text.Text.t;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.matricula.platform.text.Messages;

/**
 * What became of one file: {@code read} rows are {@code fresh} ones, those that were there already, and the rejected
 * ones, counted by reason.
 */
record FileSummary(String file, int read, int fresh, SortedMap<String, Integer> rejected, List<String> unreadColumns) {

    FileSummary withFresh(int rows) {
        return new FileSummary(file, read, rows, rejected, unreadColumns);
    }

    int alreadyThere() {
        return read - fresh - rejectedRows();
    }

    int rejectedRows() {
        return rejected.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The summary's lines for this file. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(say("dataimport.summary.file", file, read, fresh, alreadyThere(), rejectedRows()));
        rejected.forEach((reason, rows) -> lines.add(say("dataimport.summary.rejected", rows, reason)));
        if (!unreadColumns.isEmpty()) {
            lines.add(say("dataimport.summary.unread", unreadColumns.size(), String.join(", ", unreadColumns)));
        }
        return lines;
    }

    private static String say(String key, Object... arguments) {
        return t(Messages.DEFAULT, ZoneOffset.UTC, key, arguments);
    }
}
