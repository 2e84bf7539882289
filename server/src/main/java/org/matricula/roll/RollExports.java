package org.matricula.roll;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.PublicUrl;
import org.matricula.roll.RollExport.Kind;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;

/**
 * The roll as files: one run or all, as PostgreSQL itself writes them, so memory does not grow with the rows. Each is
 * kept in a history and audited. Source: seed 004, "Track learner progress"; rule 8 of invitations and enrolments.
 */
@Service
public class RollExports {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LINE_END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private final DataSource dataSource;
    private final Choosing choosing;
    private final ExportHistory history;
    private final PublicUrl publicUrl;

    RollExports(DataSource dataSource, Choosing choosing, ExportHistory history, PublicUrl publicUrl) {
        this.dataSource = dataSource;
        this.choosing = choosing;
        this.history = history;
        this.publicUrl = publicUrl;
    }

    /**
     * Writes UTF-8 with a byte order mark, lines as RFC 4180 wants them. Order and page of the query make no difference.
     * Call it outside of any transaction.
     *
     * @param runId  null for all runs
     * @param groups the names of the organisation's groups
     * @param by     who takes it out: an account or a program
     * @return how many learners' rows
     */
    public long write(
            UUID organisationId,
            @Nullable UUID runId,
            Kind kind,
            RollQuery query,
            Map<UUID, String> groups,
            UUID by,
            OutputStream out) {
        var selection = choosing.entries(organisationId, runId, query);
        var export = history.begin(organisationId, runId, kind, query, by);
        var rows = copy(selection, kind, groups, out);
        history.end(export, rows);
        return rows;
    }

    /** The latest first. @param after the last of the page before; null for the first page */
    public List<RollExport> history(UUID organisationId, @Nullable RollExport after, int size) {
        return history.of(organisationId, after, size);
    }

    private long copy(Selection selection, Kind kind, Map<UUID, String> groups, OutputStream out) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var postgres = connection.unwrap(PGConnection.class);
            var sql = new ExportStatement(postgres).copy(kind, selection, groups, publicUrl.value() + "/people/");
            return write(postgres.getCopyAPI().copyOut(sql), out);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("export", null, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** PostgreSQL sends a row at a time, with its own line end. */
    private static long write(CopyOut copy, OutputStream out) throws SQLException, IOException {
        try {
            out.write(BYTE_ORDER_MARK);
            var lines = 0L;
            for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                out.write(row, 0, row.length - 1);
                out.write(LINE_END);
                lines++;
            }
            return lines - 1;
        } finally {
            // Whoever asked may have gone away in the middle. A cancelled COPY whose rows are on their way already
            // leaves the connection unusable, so they are read and dropped.
            while (copy.isActive() && copy.readFromCopy() != null) {
                // the next
            }
        }
    }
}
