package org.matricula.pathway;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.matricula.platform.Invalid;

/**
 * A table of decisions as somebody uploaded it: a CSV with commas, semicolons or tabs whose header names a column
 * {@code application} (its id) or {@code reference} (the institution's own), a column {@code decision}, and if wanted
 * {@code amount}, {@code for} and {@code message}. Other columns are passed over, and so are lines without a decision:
 * the inbox's own file can be filled in and sent back.
 */
final class DecisionTable {

    static final int MOST = 1_000;

    /** One line. @param number in the file, from 1 */
    record Row(int number, String application, String reference, String decision, Decision.Written written) {

        String named() {
            return application.isEmpty() ? reference : application;
        }
    }

    private DecisionTable() {}

    /** @throws Invalid naming {@code file} if this is no such table, or says nothing, or too much */
    static List<Row> read(String text) {
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var header = clean.lines().findFirst().orElse("");
        for (var separator : new char[] {',', ';', '\t'}) {
            if (cells(header, separator).containsKey("decision")) return rows(records(clean, separator));
        }
        throw Invalid.field("file", "pathway.decision.table-header");
    }

    private static Map<String, Integer> cells(String header, char separator) {
        return header.isBlank()
                ? Map.of()
                : names(CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowUnclosedQuote(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofSingleCsvRecord(header));
    }

    /** A quote that somebody forgot would swallow lines, so it is refused. */
    private static List<CsvRecord> records(String text, char separator) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw Invalid.field("file", "pathway.decision.table-quote");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(List<CsvRecord> records) {
        var names = names(records.getFirst());
        if (!names.containsKey("application") && !names.containsKey("reference"))
            throw Invalid.field("file", "pathway.decision.table-header");
        var rows = new ArrayList<Row>();
        for (var record : records.subList(1, records.size())) {
            var row = row(record, names);
            if (!row.decision().isEmpty()) rows.add(row);
        }
        if (rows.isEmpty()) throw Invalid.field("file", "pathway.decision.table-empty");
        if (rows.size() > MOST) throw Invalid.field("file", "pathway.decision.table-long", MOST);
        return rows;
    }

    private static Row row(CsvRecord record, Map<String, Integer> names) {
        var decision = cell(record, names, "decision");
        return new Row(
                (int) record.getStartingLineNumber(),
                cell(record, names, "application"),
                cell(record, names, "reference"),
                decision,
                new Decision.Written(
                        Decision.kind(decision),
                        cell(record, names, "amount"),
                        cell(record, names, "for"),
                        cell(record, names, "message")));
    }

    private static Map<String, Integer> names(CsvRecord header) {
        var names = new HashMap<String, Integer>();
        for (var i = 0; i < header.getFieldCount(); i++)
            names.putIfAbsent(header.getField(i).strip().toLowerCase(Locale.ROOT), i);
        return names;
    }

    /** Without the apostrophe our own files put before what spreadsheets would run. */
    private static String cell(CsvRecord record, Map<String, Integer> names, String name) {
        var place = names.getOrDefault(name, Integer.MAX_VALUE);
        var cell = place < record.getFieldCount() ? record.getField(place).strip() : "";
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
