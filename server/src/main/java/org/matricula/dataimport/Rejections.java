package org.matricula.dataimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes rows that were not taken to a file: file, line, reason, then the row as it stood. No row, no file. */
final class Rejections implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path file;
    private @Nullable CsvWriter writer;

    private Rejections(Path file) {
        this.file = file;
    }

    /** Those of one import, below the data folder. */
    static Rejections of(String kind, Path data, Instant begun) {
        return new Rejections(data.resolve("import").resolve(kind + "-" + STAMP.format(begun) + "-rejected.csv"));
    }

    synchronized void add(String table, CsvRow row, String reason) {
        var line = new ArrayList<>(List.of(table, Long.toString(row.line()), reason));
        line.addAll(row.fields());
        writer().writeRecord(line);
    }

    /** The file, if there is one. */
    Optional<Path> file() {
        return writer == null ? Optional.empty() : Optional.of(file);
    }

    private CsvWriter writer() {
        if (writer != null) return writer;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writer = CsvWriter.builder().build(file);
            writer.writeRecord("file", "line", "reason", "row");
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (writer != null) writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
