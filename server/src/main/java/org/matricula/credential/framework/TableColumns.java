package org.matricula.credential.framework;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in which column: of ESCO's file of skills ({@code conceptUri}, {@code preferredLabel}, {@code altLabels}, …),
 * of O*NET's content model ({@code Element ID}, {@code Element Name}, {@code Description}), or of a plain table ({@code name},
 * {@code code}, {@code url}, {@code description}, {@code also}). Case and order of columns don't matter, others are passed over.
 */
final class TableColumns {

    private static final String ONET = "https://www.onetonline.org/find/descriptor/result/";

    private final Framework.Kind kind;
    private final Map<String, Integer> places;
    private final int width;
    private final String home;

    private TableColumns(Framework.Kind kind, Map<String, Integer> places, int width, String home) {
        this.kind = kind;
        this.places = places;
        this.width = width;
        this.home = home;
    }

    static boolean knows(CsvRecord header) {
        return kind(places(header)) != null;
    }

    static TableColumns of(CsvRecord header, String home) {
        var places = places(header);
        var kind = kind(places);
        if (kind == null) throw Problems.whole("header");
        return new TableColumns(kind, places, header.getFieldCount(), home);
    }

    private static Framework.@Nullable Kind kind(Map<String, Integer> places) {
        if (places.keySet().containsAll(List.of("concepturi", "preferredlabel"))) return Framework.Kind.ESCO;
        if (places.keySet().containsAll(List.of("element id", "element name"))) return Framework.Kind.ONET;
        return places.containsKey("name") ? Framework.Kind.TABLE : null;
    }

    private static Map<String, Integer> places(CsvRecord header) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            places.putIfAbsent(header.getField(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return places;
    }

    Framework.Kind kind() {
        return kind;
    }

    int width() {
        return width;
    }

    /** Whether something stands where the header has no column. */
    boolean isBeyond(CsvRecord row) {
        for (int i = width; i < row.getFieldCount(); i++) if (!row.getField(i).isBlank()) return true;
        return false;
    }

    ArrivingItem item(CsvRecord row) {
        return switch (kind) {
            case ESCO -> esco(row);
            case ONET -> onet(row);
            case TABLE, CASE -> plain(row);
        };
    }

    private ArrivingItem esco(CsvRecord row) {
        var uri = cell(row, "concepturi");
        var description = cell(row, "description");
        return new ArrivingItem(
                row.getStartingLineNumber(),
                uri,
                cell(row, "preferredlabel"),
                orNull(cell(row, "code")),
                uri,
                description.isEmpty() ? cell(row, "definition") : description,
                Stream.of("altlabels", "hiddenlabels")
                        .flatMap(column -> labels(cell(row, column)))
                        .toList(),
                orNull(cell(row, "broaderuri")),
                List.of("obsolete", "deprecated").contains(cell(row, "status").toLowerCase(Locale.ROOT)));
    }

    /** Elements are numbered, so that 2.A.1.a belongs to 2.A.1. */
    private ArrivingItem onet(CsvRecord row) {
        var id = cell(row, "element id");
        var dot = id.lastIndexOf('.');
        return new ArrivingItem(
                row.getStartingLineNumber(),
                id,
                cell(row, "element name"),
                id,
                ONET + encoded(id),
                cell(row, "description"),
                List.of(),
                dot < 0 ? null : id.substring(0, dot),
                false);
    }

    private ArrivingItem plain(CsvRecord row) {
        var name = cell(row, "name");
        var code = cell(row, "code");
        var key = code.isEmpty() ? Folded.of(name) : code;
        var url = cell(row, "url");
        return new ArrivingItem(
                row.getStartingLineNumber(),
                key,
                name,
                orNull(code),
                url.isEmpty() && !home.isEmpty() ? home + "#" + encoded(key) : url,
                cell(row, "description"),
                labels(cell(row, "also")).toList(),
                null,
                false);
    }

    /** Without the apostrophe our own files put before what spreadsheets would run. */
    private String cell(CsvRecord row, String column) {
        var place = places.getOrDefault(column, Integer.MAX_VALUE);
        var cell = place < row.getFieldCount() ? row.getField(place).strip() : "";
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /** ESCO writes one in a line, others with bars between. */
    private static Stream<String> labels(String cell) {
        return Stream.of(cell.split("[\\n|]")).map(String::strip).filter(label -> !label.isEmpty());
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
