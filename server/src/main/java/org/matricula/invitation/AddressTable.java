package org.matricula.invitation;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.matricula.account.EmailAddress;

/**
 * A CSV of people, its columns named in its first line and parted by commas, semicolons or tabs, as spreadsheets save
 * it. Each line is read by itself, so that a quote somebody forgot spoils one line and not all that follow.
 */
final class AddressTable {

    private static final Map<String, String> COLUMNS = Map.of(
            "email", "email",
            "e-mail", "email",
            "email_address", "email",
            "email address", "email",
            "name", "name",
            "external_learner_id", "external_learner_id",
            "group", "group");

    private final int headerLine;
    private final char separator;
    private final List<String> header;

    private AddressTable(int headerLine, char separator, List<String> header) {
        this.headerLine = headerLine;
        this.separator = separator;
        this.header = header;
    }

    /** Empty if the first line that says anything isn't a header with a column for addresses. */
    static Optional<AddressTable> of(List<String> lines) {
        var first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) first++;
        if (first == lines.size() || lines.get(first).contains("@")) return Optional.empty();
        for (var separator : new char[] {',', ';', '\t'}) {
            var header = cells(lines.get(first), separator).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .map(name -> COLUMNS.getOrDefault(name, name))
                    .toList();
            if (header.contains("email")) return Optional.of(new AddressTable(first, separator, header));
        }
        return Optional.empty();
    }

    List<String> ignoredColumns() {
        return header.stream()
                .filter(name -> !name.isEmpty() && !COLUMNS.containsValue(name))
                .toList();
    }

    void read(List<String> lines, AddressCollector found) {
        for (var i = headerLine + 1; i < lines.size(); i++) {
            var cells = cells(lines.get(i), separator);
            if (cells.stream().allMatch(String::isEmpty)) continue;
            found.take(i + 1, lines.get(i).strip(), invitee(cells));
        }
    }

    private Optional<Invitee> invitee(List<String> cells) {
        return EmailAddress.parse(cell(cells, "email"))
                .map(address -> new Invitee(
                        address, cell(cells, "name"), cell(cells, "external_learner_id"), cell(cells, "group")));
    }

    private String cell(List<String> cells, String name) {
        var column = header.indexOf(name);
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    private static List<String> cells(String line, char separator) {
        if (line.isBlank()) return List.of();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofSingleCsvRecord(line)
                .getFields()
                .stream()
                .map(String::strip)
                .toList();
    }
}
