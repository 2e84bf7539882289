package org.matricula.dataimport;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.BulkCopy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that is being replaced: batches go to a temporary table that ends with the transaction, and {@link #done()}
 * takes over what differs. Nothing is changed until then.
 */
public final class Keeping {

    private static final String STAGED = "kept_row_staged";
    private static final String COLUMNS = "run_id, kind, id, line, learner_id, cells";
    private static final String OF_TABLE = " where run_id = :run and kind = :kind";

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final Instant now;
    private final UUID runId;
    private final String kind;
    private final List<String> columns;

    private Keeping(JdbcClient jdbc, BulkCopy copy, Instant now, UUID runId, String kind, List<String> columns) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.now = now;
        this.runId = runId;
        this.kind = kind;
        this.columns = List.copyOf(columns);
    }

    static Keeping begin(JdbcClient jdbc, BulkCopy copy, Instant now, UUID runId, String kind, List<String> columns) {
        var keeping = new Keeping(jdbc, copy, now, runId, kind, columns);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('kept_table ' || :run, 0))")
                .param("run", runId.toString())
                .query(row -> {});
        // Not BulkCopy.stage, which begins anew with every batch: a file comes in many, and two files at a time.
        jdbc.sql("create temporary table if not exists " + STAGED + " on commit drop as select " + COLUMNS
                        + " from kept_row limit 0")
                .update();
        keeping.change("delete from " + STAGED + OF_TABLE);
        return keeping;
    }

    /** The next rows of the file. @throws IllegalArgumentException if one has not as many cells as there are columns */
    public void add(List<KeptRow> rows) {
        for (var row : rows) {
            if (row.cells().size() != columns.size())
                throw new IllegalArgumentException("Line %d has %d cells of %d"
                        .formatted(row.line(), row.cells().size(), columns.size()));
        }
        copy.into(STAGED, COLUMNS, rows, row ->
                new Object[] {runId, kind, row.id(), row.line(), row.learnerId(), row.cells()});
    }

    /**
     * Replaces the table: rows that were there stay, new ones come, those no longer in the file go. Writes nothing where
     * the file is the same as before.
     *
     * @return how many rows are new
     */
    public int done() {
        oneOfEach();
        var isNew = added();
        var gone = change("delete from kept_row k" + OF_TABLE + " and not exists (select from " + STAGED
                + " s where s.run_id = k.run_id and s.kind = k.kind and s.id = k.id)");
        var moved = change("update kept_row k set line = s.line, learner_id = s.learner_id from " + STAGED + " s"
                + " where k.run_id = :run and k.kind = :kind and s.run_id = :run and s.kind = :kind and s.id = k.id"
                + " and (k.line, k.learner_id) is distinct from (s.line, s.learner_id)");
        var fresh = change("insert into kept_row (" + COLUMNS + ") select " + COLUMNS + " from " + STAGED + OF_TABLE
                + " on conflict do nothing");
        if (!isNew) describe(gone + moved + fresh > 0);
        change("delete from " + STAGED + OF_TABLE);
        return fresh;
    }

    /** Rows that are exactly the same are one, where the first of them stands. */
    private void oneOfEach() {
        jdbc.sql("analyze " + STAGED).update();
        change("delete from " + STAGED + " where ctid in (select ctid from (select ctid, row_number() over"
                + " (partition by id order by line) as nth from " + STAGED + OF_TABLE + ") counted where nth > 1)");
    }

    private boolean added() {
        return jdbc.sql("""
                        insert into kept_table (run_id, kind, columns, row_count, about_people, kept_at)
                        select :run, :kind, cast(:columns as text[]), count(*), count(learner_id) > 0, :now
                          from kept_row_staged where run_id = :run and kind = :kind
                        on conflict do nothing""")
                        .param("run", runId)
                        .param("kind", kind)
                        .param("columns", columns.toArray(String[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void describe(boolean rowsChanged) {
        jdbc.sql("""
                        update kept_table t
                           set columns = cast(:columns as text[]), row_count = s.row_count,
                               about_people = s.about_people, kept_at = :now
                          from (select count(*) as row_count, count(learner_id) > 0 as about_people
                                  from kept_row_staged where run_id = :run and kind = :kind) s
                         where run_id = :run and kind = :kind
                           and (:changed or columns <> cast(:columns as text[]))""")
                .param("run", runId)
                .param("kind", kind)
                .param("columns", columns.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("changed", rowsChanged)
                .update();
    }

    private int change(String sql) {
        return jdbc.sql(sql).param("run", runId).param("kind", kind).update();
    }
}
