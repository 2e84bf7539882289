package org.matricula.credential.verify;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.matricula.account.EmailAddress;

/**
 * The rows of a table, each an entry, with or without something to check. Only empty rows are none, and the header with what
 * stands above it: of the first rows without a credential, the header is the one with a column of e-mail addresses, or else
 * the one with most columns, as long as it doesn't look like a mistyped link.
 */
final class BulkRows {

    private static final int MOST_LEADING = 5;
    private static final int MOST_CELLS = 30;
    private static final int LONGEST_CELL = 500;

    private final Consumer<BulkEntry> entries;
    private final List<CsvRecord> leading = new ArrayList<>();
    private final AddressColumn addresses = new AddressColumn();
    private List<String> header = List.of();
    private boolean begun;
    private int credentials;

    BulkRows(Consumer<BulkEntry> entries) {
        this.entries = entries;
    }

    void add(CsvRecord row) {
        if (row.getFields().stream().allMatch(String::isBlank)) return;
        if (!begun && credentialAt(row) < 0 && leading.size() < MOST_LEADING) {
            leading.add(row);
            return;
        }
        begin();
        take(row);
    }

    /** @return how many had something to check */
    int end() {
        begin();
        return credentials;
    }

    private void begin() {
        if (begun) return;
        begun = true;
        int at = headerAt();
        if (at >= 0) header = leading.get(at).getFields();
        leading.stream().skip(at + 1L).forEach(this::take);
        leading.clear();
    }

    private int headerAt() {
        for (int i = 0; i < leading.size(); i++) if (addresses.lookFor(leading.get(i))) return i;
        int widest = -1;
        for (int i = 0; i < leading.size(); i++) {
            var row = leading.get(i);
            if (row.getFields().stream().anyMatch(cell -> cell.contains("://"))) continue;
            if (widest < 0 || row.getFieldCount() > leading.get(widest).getFieldCount()) widest = i;
        }
        return widest;
    }

    private void take(CsvRecord row) {
        int at = credentialAt(row);
        if (at >= 0) credentials++;
        var credential = at < 0 ? null : row.getField(at).strip();
        entries.accept(BulkTable.entry(row.getStartingLineNumber(), credential, addresses.in(row), cells(row, at)));
    }

    private static int credentialAt(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            if (BulkTable.isCredential(row.getField(i).strip())) return i;
        }
        return -1;
    }

    /** Neither the credential, which is forgotten once it was checked, nor addresses of people, which aren't kept. */
    private Map<String, String> cells(CsvRecord row, int credential) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(row.getFieldCount(), MOST_CELLS); i++) {
            var cell = row.getField(i).strip();
            if (i == credential || cell.isEmpty() || EmailAddress.parse(cell).isPresent()) continue;
            cells.merge(name(i), cut(cell), (one, other) -> one + "; " + other);
        }
        return cells;
    }

    private String name(int column) {
        var name = column < header.size() ? header.get(column).strip() : "";
        return name.isEmpty() ? Integer.toString(column + 1) : cut(name);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }
}
