package org.matricula.dataimport;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.matricula.platform.BulkCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What exports hold that has no place in the model: tables of a run, as they came, to be read and downloaded. */
@Service
public class KeptTables {

    private final KeptTableStore store;
    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final Clock clock;

    KeptTables(KeptTableStore store, JdbcClient jdbc, BulkCopy copy, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.copy = copy;
        this.clock = clock;
    }

    /**
     * Begins to replace a table of a run by what a file holds, in the caller's transaction. Whoever does the same for
     * the same run meanwhile waits until that ends.
     *
     * @param kind small letters, digits and single hyphens, at most 60
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Keeping keep(UUID runId, String kind, List<String> columns) {
        return Keeping.begin(jdbc, copy, clock.instant(), runId, kind, columns);
    }

    /** By kind. */
    public List<KeptTable> of(UUID runId) {
        return store.of(runId);
    }

    public Optional<KeptTable> find(UUID runId, String kind) {
        return store.find(runId, kind);
    }

    /** At most {@code size} rows that stand after a line, in the order of the file; 0 is before the first. */
    public List<KeptRow> rows(KeptTable table, int afterLine, int size) {
        return store.rows(table, afterLine, size);
    }

    /** All rows in the order of the file, one by one as the database gives them: memory doesn't grow with them. */
    @Transactional(readOnly = true)
    public void forEachRow(KeptTable table, Consumer<KeptRow> row) {
        store.forEachRow(table, row);
    }
}
