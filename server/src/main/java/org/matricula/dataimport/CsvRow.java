package org.matricula.dataimport;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** One row of a {@link CsvTable}. Empty and {@code ?} both mean: not known. Whatever can't be read throws {@link BadRow}. */
final class CsvRow {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CsvTable table;
    private final CsvRecord record;

    CsvRow(CsvTable table, CsvRecord record) {
        this.table = table;
        this.record = record;
    }

    /** Line in the file, counted from 1, where the row begins. */
    long line() {
        return record.getStartingLineNumber();
    }

    List<String> fields() {
        return record.getFields();
    }

    /** What stands in the column, without space around it; empty if there is nothing, or no such column. */
    Optional<String> field(String column) {
        if (!table.has(column)) return Optional.empty();
        return Optional.of(record.getField(table.position(column)).strip()).filter(value -> !value.isEmpty());
    }

    CsvRow checkWidth() {
        if (record.getFieldCount() == table.width()) return this;
        throw new BadRow("dataimport.reason.width", record.getFieldCount(), table.width());
    }

    /** What stands in the column. */
    String text(String column) {
        return known(column).orElseThrow(() -> new BadRow("dataimport.reason.missing", column));
    }

    /** The id of something: letters, digits and hyphens, at most 20. */
    String id(String column) {
        var value = text(column);
        if (!ID.matcher(value).matches()) throw new BadRow("dataimport.reason.id", column);
        return value;
    }

    /** A whole number of at most six digits. */
    OptionalInt number(String column) {
        var value = known(column);
        if (value.isEmpty()) return OptionalInt.empty();
        if (!WHOLE.matcher(value.get()).matches()) throw new BadRow("dataimport.reason.whole-number", column);
        return OptionalInt.of(Integer.parseInt(value.get()));
    }

    int requiredNumber(String column) {
        return number(column).orElseThrow(() -> new BadRow("dataimport.reason.missing", column));
    }

    /** A number from 0 to 100. */
    Optional<BigDecimal> percentage(String column) {
        return known(column).map(value -> {
            if (DECIMAL.matcher(value).matches()) {
                var number = new BigDecimal(value);
                if (number.compareTo(HUNDRED) <= 0) return number;
            }
            throw new BadRow("dataimport.reason.percentage", column);
        });
    }

    /** {@code 1} is true, {@code 0} false. */
    boolean flag(String column) {
        return switch (text(column)) {
            case "0" -> false;
            case "1" -> true;
            default -> throw new BadRow("dataimport.reason.flag", column);
        };
    }

    private Optional<String> known(String column) {
        var value = record.getField(table.position(column)).strip();
        return value.isEmpty() || value.equals("?") ? Optional.empty() : Optional.of(value);
    }
}
