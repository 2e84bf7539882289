package org.matricula.dataimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeptTableStore {

    private static final int FETCHED_AT_ONCE = 500;

    private static final String SELECT =
            "select run_id, kind, columns, row_count, about_people, kept_at from kept_table where run_id = :run";

    private static final RowMapper<KeptTable> TABLE = (row, number) -> new KeptTable(
            row.getObject("run_id", UUID.class),
            row.getString("kind"),
            texts(row, "columns"),
            row.getInt("row_count"),
            row.getBoolean("about_people"),
            row.getObject("kept_at", OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    KeptTableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeptTable> of(UUID runId) {
        return jdbc.sql(SELECT + " order by kind")
                .param("run", runId)
                .query(TABLE)
                .list();
    }

    Optional<KeptTable> find(UUID runId, String kind) {
        return jdbc.sql(SELECT + " and kind = :kind")
                .param("run", runId)
                .param("kind", kind)
                .query(TABLE)
                .optional();
    }

    List<KeptRow> rows(KeptTable table, int afterLine, int size) {
        return jdbc.sql("""
                        select line, learner_id, cells from kept_row
                         where run_id = :run and kind = :kind and line > :after
                         order by line
                         limit :size""")
                .param("run", table.runId())
                .param("kind", table.kind())
                .param("after", afterLine)
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
    }

    void forEachRow(KeptTable table, Consumer<KeptRow> each) {
        jdbc.sql("""
                        select line, learner_id, cells from kept_row
                         where run_id = :run and kind = :kind
                         order by line""")
                .withFetchSize(FETCHED_AT_ONCE)
                .param("run", table.runId())
                .param("kind", table.kind())
                .query(row -> {
                    each.accept(row(row));
                });
    }

    private static KeptRow row(ResultSet row) throws SQLException {
        return new KeptRow(row.getInt("line"), row.getObject("learner_id", UUID.class), texts(row, "cells"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
