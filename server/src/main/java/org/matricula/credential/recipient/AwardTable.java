package org.matricula.credential.recipient;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.matricula.platform.Invalid;
import org.springframework.core.io.InputStreamSource;

/**
 * A CSV of awards, read line by line: its columns named in its first line, in any order and by several words, and parted by
 * commas, semicolons or tabs, as spreadsheets save it. A quote that somebody forgot would swallow lines, so it is refused.
 */
final class AwardTable implements AutoCloseable {

    /** One line. {@code number} counts from 1, the header too. */
    record Line(int number, WrittenAward award) {}

    private enum Column {
        EMAIL("email", "e mail", "email address", "e mail address", "mail"),
        ID("external id", "external learner id", "externalid", "id", "learner id", "student id", "student number"),
        NAME("name", "full name", "recipient", "learner"),
        DAY(
                "date",
                "date earned",
                "earned",
                "earned on",
                "awarded",
                "awarded on",
                "date awarded",
                "issued on",
                "issue date"),
        NARRATIVE("narrative", "how it was earned", "comment"),
        EVIDENCE("evidence", "evidence url", "evidence urls", "evidence link", "evidence links"),
        END("expiry", "expires", "expires on", "expiry date", "expiration", "valid until", "valid through", "valid to");

        private final List<String> words;

        Column(String... words) {
            this.words = List.of(words);
        }
    }

    private static final int LONGEST_HEADER = 1 << 16;
    private static final String BETWEEN_ADDRESSES = "[\\s|]+|[;,]\\s*(?=https?://)";

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Map<Column, Integer> columns = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();

    private AwardTable(BufferedReader text) throws IOException {
        this.reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
        this.records = reader.iterator();
        if (!hasNext()) throw Invalid.field("file", "credential.recipient.file.empty");
        readHeader(records.next());
    }

    /** @throws Invalid naming {@code file} if this is no such table */
    static AwardTable open(InputStreamSource file) {
        try {
            return new AwardTable(UploadedText.open(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it calls columns nobody reads. */
    List<String> ignoredColumns() {
        return List.copyOf(ignored);
    }

    /** @throws Invalid naming {@code file} and the line where it can't be read on */
    boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw Invalid.field("file", "credential.recipient.file.quote");
        }
    }

    /** @throws NoSuchElementException after the last one */
    Line next() {
        var record = records.next();
        return new Line(
                (int) record.getStartingLineNumber(),
                new WrittenAward(
                        cell(record, Column.EMAIL),
                        cell(record, Column.ID),
                        cell(record, Column.NAME),
                        cell(record, Column.DAY),
                        cell(record, Column.NARRATIVE),
                        proofs(cell(record, Column.EVIDENCE)),
                        cell(record, Column.END),
                        null));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readHeader(CsvRecord header) {
        for (var i = 0; i < header.getFieldCount(); i++) {
            var place = i;
            var name = header.getField(i).strip();
            Arrays.stream(Column.values())
                    .filter(column -> column.words.contains(plain(name)))
                    .findFirst()
                    .ifPresentOrElse(column -> columns.putIfAbsent(column, place), () -> ignored.add(name));
        }
        ignored.removeIf(String::isEmpty);
        if (!columns.containsKey(Column.EMAIL) && !columns.containsKey(Column.ID))
            throw Invalid.field("file", "credential.recipient.file.header");
    }

    /** Without the apostrophe that our own files put before what spreadsheets would run. */
    private String cell(CsvRecord record, Column column) {
        var place = columns.getOrDefault(column, Integer.MAX_VALUE);
        var cell = place < record.getFieldCount() ? record.getField(place).strip() : "";
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static List<Proof> proofs(String cell) {
        return Arrays.stream(cell.split(BETWEEN_ADDRESSES))
                .filter(url -> !url.isBlank())
                .map(url -> new Proof(url, "", ""))
                .toList();
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var header = "";
        for (var line = text.readLine(); line != null; line = text.readLine()) {
            header = line;
            if (!line.isBlank()) break;
        }
        text.reset();
        var best = ',';
        for (var separator : new char[] {';', '\t'})
            if (count(header, separator) > count(header, best)) best = separator;
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", " ");
    }
}
