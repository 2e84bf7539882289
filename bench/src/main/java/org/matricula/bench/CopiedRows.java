package org.matricula.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows of one table, written with PostgreSQL's COPY. Values need no escaping: they are invented. */
final class CopiedRows implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final PGCopyOutputStream out;
    private final StringBuilder line = new StringBuilder();

    /** @param columns with commas between */
    CopiedRows(Connection database, String table, String columns) throws Exception {
        var sql = "copy " + table + " (" + columns + ") from stdin";
        this.out = new PGCopyOutputStream(database.unwrap(PGConnection.class), sql, BUFFER_BYTES);
    }

    void add(@Nullable Object... values) throws Exception {
        line.setLength(0);
        for (var value : values) {
            if (!line.isEmpty()) line.append('\t');
            line.append(value == null ? "\\N" : value);
        }
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws Exception {
        out.close();
    }
}
