package org.matricula.dataimport;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.matricula.platform.Refusal;

/** A CSV file (RFC 4180, UTF-8, quoted or not) read row by row and by column name. */
final class CsvTable implements Iterator<CsvRow>, AutoCloseable {

    private final String name;
    private final CountedStream bytes;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();

    private CsvTable(String name, CountedStream bytes) {
        this.name = name;
        this.bytes = bytes;
        this.reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(bytes);
        this.records = reader.iterator();
        if (!hasNext()) throw new Refusal("dataimport.empty-file", name);
        this.header = records.next().getFields().stream().map(String::strip).toList();
        for (int i = 0; i < header.size(); i++) columns.putIfAbsent(header.get(i), i);
    }

    /** @throws Refusal if the file can't be read or lacks one of the {@code needed} columns */
    static CsvTable open(Path file, List<String> needed) {
        var name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) throw new NoSuchFileException(name);
            return new CsvTable(name, CountedStream.of(file)).demanding(needed);
        } catch (NoSuchFileException e) {
            throw new Refusal("dataimport.no-file", name, String.valueOf(file.getParent()));
        } catch (IOException e) {
            throw new Refusal("dataimport.unreadable-file", name, String.valueOf(e.getMessage()));
        }
    }

    private CsvTable demanding(List<String> needed) {
        var missing =
                needed.stream().filter(column -> !columns.containsKey(column)).toList();
        if (missing.isEmpty()) return this;
        close();
        for (var other : List.of(";", "\t", "|")) {
            if (header.size() == 1 && header.getFirst().contains(other)) {
                throw new Refusal("dataimport.delimiter", name, other.equals("\t") ? "tabs" : "\"" + other + "\"");
            }
        }
        throw new Refusal("dataimport.no-column", name, missing.size(), String.join(", ", missing));
    }

    String name() {
        return name;
    }

    /** The columns that are there and not among {@code read}. */
    List<String> columnsBeside(List<String> read) {
        return header.stream().filter(column -> !read.contains(column)).toList();
    }

    /** How much of the file was read, from 0 to 1. */
    double fractionRead() {
        return bytes.fraction();
    }

    int width() {
        return header.size();
    }

    List<String> header() {
        return header;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Where a column stands, counted from 0. */
    int position(String column) {
        return columns.get(column);
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new Refusal("dataimport.unreadable-file", name, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public CsvRow next() {
        return new CsvRow(this, records.next());
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
