package org.matricula.credential.verify;

import static org.matricula.platform.text.Text.t;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.platform.Invalid;

/**
 * A list of credentials: CSV with a link, JSON or a token in any column, parted by commas, semicolons or tabs; or text with
 * one in each line. Lines without any are entries too, with nothing to check.
 */
final class BulkTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LOOKED_AT = 64_000;

    private BulkTable() {}

    static void read(String name, InputStream in, Consumer<BulkEntry> entries) throws IOException {
        var strict = StandardCharsets.UTF_8.newDecoder();
        try (var reader = new BufferedReader(new InputStreamReader(in, strict), LOOKED_AT * 2)) {
            var start = start(reader);
            int found = start.stripLeading().startsWith("{")
                    ? ofLines(reader, entries)
                    : ofTable(reader, separator(start), entries);
            if (found == 0) throw Invalid.field("file", "credential.bulk.none", name);
        } catch (CharacterCodingException e) {
            throw Invalid.field("file", "credential.bulk.not-text", name);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw Invalid.field("file", "credential.bulk.not-text", name);
            }
            throw e;
        }
    }

    private static String start(BufferedReader reader) throws IOException {
        reader.mark(LOOKED_AT);
        var some = new char[LOOKED_AT - 1];
        int length = Math.max(0, reader.read(some));
        reader.reset();
        if (length > 0 && some[0] == BYTE_ORDER_MARK) reader.skip(1);
        return new String(some, 0, length).replace("" + BYTE_ORDER_MARK, "");
    }

    /** The one that the first line has most of. */
    private static char separator(String start) {
        var line = start.lines().filter(text -> !text.isBlank()).findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) best = candidate;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private static int ofLines(BufferedReader reader, Consumer<BulkEntry> entries) throws IOException {
        int found = 0;
        var line = new StringBuilder();
        int number = 1;
        for (int c = reader.read(); ; c = reader.read()) {
            if (c != '\n' && c >= 0) {
                if (line.length() >= BulkFile.LARGEST_ENTRY) throw tooLong(number);
                line.append((char) c);
                continue;
            }
            var text = line.toString().strip();
            if (isCredential(text)) {
                entries.accept(entry(number, text, null, Map.of()));
                found++;
            } else if (!text.isEmpty()) {
                entries.accept(entry(number, null, null, Map.of()));
            }
            if (c < 0) return found;
            line.setLength(0);
            number++;
        }
    }

    private static int ofTable(Reader reader, char separator, Consumer<BulkEntry> entries) {
        long line = 1;
        var rows = new BulkRows(entries);
        try {
            for (var row : CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(BulkFile.LARGEST_ENTRY)
                    .ofCsvRecord(reader)) {
                line = row.getStartingLineNumber();
                rows.add(row);
            }
        } catch (CsvParseException e) {
            throw tooLong(line + 1);
        }
        return rows.end();
    }

    static boolean isCredential(String cell) {
        return cell.startsWith("{")
                || cell.startsWith("ey") && cell.indexOf('.') > 0
                || cell.regionMatches(true, 0, "https://", 0, 8)
                || cell.regionMatches(true, 0, "http://", 0, 7);
    }

    static BulkEntry entry(
            long line, @Nullable String credential, @Nullable EmailAddress address, Map<String, String> cells) {
        return new BulkEntry(
                t("credential.bulk.line", line),
                credential == null ? null : credential.getBytes(StandardCharsets.UTF_8),
                address,
                cells);
    }

    private static Invalid tooLong(long line) {
        return Invalid.field("file", "credential.bulk.line-long", line, BulkFile.LARGEST_ENTRY / 1_000_000);
    }
}
