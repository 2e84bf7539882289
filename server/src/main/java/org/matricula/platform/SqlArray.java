package org.matricula.platform;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * Arrays as PostgreSQL reads them, for statements that carry thousands of rows: written in one go, where the driver would
 * write each element as a text, escape it and cast it. Elements may be null.
 */
public final class SqlArray {

    private static final int LENGTH_OF_UUID = 37;
    private static final int LENGTH_OF_TIME = 32;
    private static final int LENGTH_OF_NUMBER = 6;

    private SqlArray() {}

    public static <T> Object uuids(Collection<T> rows, Function<T, @Nullable Object> column) {
        return array("_uuid", LENGTH_OF_UUID, rows, column);
    }

    /** Of strings or enum constants. */
    public static <T> Object texts(Collection<T> rows, Function<T, @Nullable Object> column) {
        return array("_text", LENGTH_OF_TIME, rows, row -> {
            var value = column.apply(row);
            return value == null ? null : quoted(value.toString());
        });
    }

    public static <T> Object numerics(Collection<T> rows, Function<T, @Nullable Number> column) {
        return array("_numeric", LENGTH_OF_NUMBER, rows, column::apply);
    }

    public static <T> Object integers(Collection<T> rows, Function<T, @Nullable Integer> column) {
        return array("_int4", LENGTH_OF_NUMBER, rows, column::apply);
    }

    public static <T> Object times(Collection<T> rows, Function<T, @Nullable Instant> column) {
        return array("_timestamptz", LENGTH_OF_TIME, rows, row -> {
            var time = column.apply(row);
            return time == null ? null : quoted(SqlTime.text(time));
        });
    }

    private static String quoted(String text) {
        var plain = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
        return '"' + (plain ? text : text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    private static <T> PGobject array(
            String type, int length, Collection<T> rows, Function<T, @Nullable Object> column) {
        var text = new StringBuilder(2 + rows.size() * length).append('{');
        for (var row : rows) {
            if (text.length() > 1) text.append(',');
            var element = column.apply(row);
            text.append(element == null ? "NULL" : element.toString());
        }
        var array = new PGobject();
        array.setType(type);
        try {
            array.setValue(text.append('}').toString());
        } catch (SQLException never) {
            throw new IllegalStateException(never);
        }
        return array;
    }
}
