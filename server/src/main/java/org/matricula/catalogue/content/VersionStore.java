package org.matricula.catalogue.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which versions were published; who did is in the audit. */
@Repository
class VersionStore {

    private final JdbcClient jdbc;
    private final Audit audit;

    VersionStore(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Row(int version, Instant changedAt) {}

    List<Version> of(UUID runId) {
        var actors = audit.actors("content.published", runId, "version");
        return jdbc
                .sql(
                        "select version, changed_at from content where run_id = :run and version > 0 order by version desc")
                .param("run", runId)
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .map(row -> new Version(row.version(), row.changedAt(), actors.get(Integer.toString(row.version()))))
                .toList();
    }
}
