package org.matricula.credential.framework;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;

/** A framework as a CSV with commas, semicolons or tabs, read row by row; its header says whose columns they are. */
final class TableFile {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int LONGEST_HEADER = 20_000;
    private static final int LONGEST_CELL = 1 << 18;

    private final Arrival arrival;
    private final Problems problems;
    private int rows;
    private long line = 1;

    private TableFile(Arrival arrival, Problems problems) {
        this.arrival = arrival;
        this.problems = problems;
    }

    /**
     * @param text with or without a byte order mark
     * @param home where rows without an address of their own get theirs from
     * @throws org.matricula.platform.Invalid if it is no such table; what is wrong with its rows is in the problems
     */
    static Framework.Kind read(Reader text, String home, Arrival arrival, Problems problems) throws IOException {
        var reader = new BufferedReader(text);
        reader.mark(LONGEST_HEADER);
        if (reader.read() == BYTE_ORDER_MARK) reader.mark(LONGEST_HEADER);
        else reader.reset();
        var line = new char[LONGEST_HEADER - 1];
        var length = fill(reader, line);
        reader.reset();
        var separator = separator(new String(line, 0, length));
        var table = new TableFile(arrival, problems);
        try (var records = records(separator).ofCsvRecord(reader)) {
            return table.read(records.iterator(), home);
        } catch (CsvParseException e) {
            throw Problems.whole("csv", table.line, LONGEST_CELL);
        }
    }

    private Framework.Kind read(Iterator<CsvRecord> records, String home) {
        var columns = TableColumns.of(records.next(), home);
        while (records.hasNext()) take(records.next(), columns);
        return columns.kind();
    }

    private static int fill(Reader reader, char[] target) throws IOException {
        var length = 0;
        for (int read; length < target.length && (read = reader.read(target, length, target.length - length)) > 0; ) {
            length += read;
        }
        return length;
    }

    /** The one whose header names columns we know. */
    private static char separator(String beginning) throws IOException {
        for (var separator : new char[] {',', ';', '\t'}) {
            try (var records = records(separator).ofCsvRecord(new StringReader(beginning))) {
                var rows = records.iterator();
                if (rows.hasNext() && TableColumns.knows(rows.next())) return separator;
            } catch (CsvParseException notWithThisOne) {
                continue;
            }
        }
        throw Problems.whole("header");
    }

    /** A quote that somebody forgot would swallow rows, so it is refused. */
    private static CsvReader.CsvReaderBuilder records(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_CELL);
    }

    private void take(CsvRecord row, TableColumns columns) {
        if (++rows > FrameworkFile.MOST_ROWS) throw Problems.whole("many", FrameworkFile.MOST_ROWS);
        line = row.getStartingLineNumber();
        if (columns.isBeyond(row)) problems.add(line, "width", row.getFieldCount(), columns.width());
        else arrival.item(columns.item(row));
    }
}
