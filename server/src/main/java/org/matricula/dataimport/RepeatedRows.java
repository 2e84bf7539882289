package org.matricula.dataimport;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.matricula.platform.BulkCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the rows of a file that repeat an earlier one exactly. The database sorts, so that memory stays as it is. */
@Component
class RepeatedRows {

    private static final int BATCH = 20_000;

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    RepeatedRows(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    private record Seen(long line, long hash) {}

    /** Reads the whole table and shows every row. @return the lines on which repetitions begin */
    @Transactional
    public BitSet of(CsvTable table, Consumer<CsvRow> each) {
        jdbc.sql("drop table if exists pg_temp.row_seen").update();
        jdbc.sql("create temporary table row_seen (line bigint, hash bigint) on commit drop")
                .update();
        var batch = new ArrayList<Seen>(BATCH);
        while (table.hasNext()) {
            var row = table.next();
            each.accept(row);
            batch.add(new Seen(row.line(), hash(row.fields())));
            if (batch.size() == BATCH || !table.hasNext()) {
                copy.into("row_seen", "line, hash", batch, one -> new Object[] {one.line(), one.hash()});
                batch.clear();
            }
        }
        var repeated = new BitSet();
        jdbc.sql("""
                        select line from (
                            select line, row_number() over (partition by hash order by line) as nth from row_seen) rows
                         where nth > 1""").query(row -> {
            repeated.set((int) row.getLong(1));
        });
        return repeated;
    }

    /** 64 bits: among ten million rows two different ones are the same once in 400,000 files. */
    private static long hash(List<String> fields) {
        var hash = 0xcbf29ce484222325L;
        for (var field : fields) {
            for (int i = 0; i < field.length(); i++) hash = (hash ^ field.charAt(i)) * 0x100000001b3L;
            hash = (hash ^ 0xffff) * 0x100000001b3L;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
