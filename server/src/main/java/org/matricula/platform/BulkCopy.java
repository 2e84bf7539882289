package org.matricula.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * PostgreSQL's COPY from memory, on the connection of the current transaction. Call it in a transaction and with
 * bounded batches. Values may be null, strings, numbers, booleans, UUIDs, instants, enum constants, and lists of strings
 * for {@code text[]}.
 */
@Component
public final class BulkCopy {

    private static final int BUFFER_BYTES = 1 << 16;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    BulkCopy(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Adds rows to a table; {@code columns} are comma-separated and in the order of the values. */
    public <T> void into(String table, String columns, List<T> rows, Function<T, @Nullable Object[]> values) {
        var connection = DataSourceUtils.getConnection(dataSource);
        var sql = "copy " + table + " (" + columns + ") from stdin";
        try (var stream = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, BUFFER_BYTES)) {
            var line = new StringBuilder();
            for (var row : rows) {
                line.setLength(0);
                appendLine(line, values.apply(row));
                stream.write(line.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", sql, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * Puts rows into a temporary table shaped like {@code table} that ends with the transaction, so that one statement
     * can take over those that are new.
     *
     * @return the temporary table's name: {@code table} and {@code _staged}
     */
    public <T> String stage(String table, String columns, List<T> rows, Function<T, @Nullable Object[]> values) {
        var staged = table + "_staged";
        jdbc.sql("drop table if exists pg_temp." + staged).update();
        jdbc.sql("create temporary table " + staged + " on commit drop as select " + columns + " from " + table
                        + " limit 0")
                .update();
        into(staged, columns, rows, values);
        return staged;
    }

    private static void appendLine(StringBuilder line, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) line.append('\t');
            var value = values[i];
            switch (value) {
                case null -> line.append("\\N");
                case Instant at -> line.append(SqlTime.text(at));
                case UUID id -> line.append(id);
                case List<?> texts -> appendEscaped(line, array(texts));
                default -> appendEscaped(line, value.toString());
            }
        }
        line.append('\n');
    }

    /** As PostgreSQL writes an array; every element is quoted, so none can be taken for a null. */
    private static String array(List<?> texts) {
        return texts.stream()
                .map(text -> "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Texts seldom have anything to escape: what stands between is added as a whole. */
    private static void appendEscaped(StringBuilder line, String text) {
        var from = 0;
        for (int i = 0; i < text.length(); i++) {
            var escaped = escaped(text.charAt(i));
            if (escaped == null) continue;
            line.append(text, from, i).append(escaped);
            from = i + 1;
        }
        line.append(text, from, text.length());
    }

    private static @Nullable String escaped(char character) {
        return switch (character) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }
}
