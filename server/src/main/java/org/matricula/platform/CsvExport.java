package org.matricula.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A CSV file for people (RFC 4180, UTF-8), written row by row. Spreadsheets run a cell that begins like a formula, so an
 * apostrophe goes before it, as OWASP's <i>CSV Injection</i> says; plain numbers such as {@code -3.5} stay as they are.
 * Begins with a byte order mark, without which Excel takes it for another encoding.
 */
public final class CsvExport implements AutoCloseable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** The wide forms are formulas where people write Chinese or Japanese. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]\\d+([.,]\\d+)?%?");

    private final CsvWriter csv;

    public CsvExport(OutputStream out) {
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.NON_EMPTY).build(out);
    }

    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvExport::guarded).toList());
    }

    static String guarded(String cell) {
        if (cell.isEmpty() || BEGINS_A_FORMULA.indexOf(cell.charAt(0)) < 0) return cell;
        return NUMBER.matcher(cell).matches() ? cell : "'" + cell;
    }

    /** Writes what is left, and closes the stream. */
    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
