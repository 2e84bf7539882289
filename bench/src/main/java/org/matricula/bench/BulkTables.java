package org.matricula.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tables that are filled without their keys and indexes, which are made once all rows are there. */
final class BulkTables {

    private static final String CONSTRAINTS = """
            select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),
                   'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' '
                       || pg_get_constraintdef(oid)
              from pg_constraint
             where contype in ('p', 'u', 'f')
               and (conrelid::regclass::text = any(?) or confrelid::regclass::text = any(?))
             order by contype = 'f' desc, conname""";

    private static final String INDEXES = """
            select 'drop index ' || quote_ident(indexname), indexdef
              from pg_indexes
             where tablename = any(?) and indexname not in (select conname from pg_constraint)
             order by indexname""";

    private final Connection database;
    private final List<String> tables;

    BulkTables(Connection database, List<String> tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Fills them. */
    interface Filling {
        void fill() throws Exception;
    }

    void fill(Filling filling) throws Exception {
        var off = new ArrayList<String>();
        var on = new ArrayList<String>();
        read(CONSTRAINTS, 2, off, on);
        read(INDEXES, 1, off, on);
        run(off);
        filling.fill();
        // Foreign keys went first and come last: they need the keys of others.
        run(on.reversed());
    }

    private void read(String sql, int parameters, List<String> off, List<String> on) throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            for (int i = 1; i <= parameters; i++) {
                query.setArray(i, database.createArrayOf("text", tables.toArray()));
            }
            var rows = query.executeQuery();
            while (rows.next()) {
                off.add(rows.getString(1));
                on.add(rows.getString(2));
            }
        }
    }

    private void run(List<String> statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var one : statements) statement.execute(one);
        }
    }
}
