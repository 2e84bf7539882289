package org.matricula.roll;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Rows;
import org.matricula.roll.RollExport.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who took which learners' data out, and when. */
@Repository
class ExportHistory {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ExportHistory(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Before the first row goes out: also one that is broken off was begun. */
    @Transactional
    public UUID begin(UUID organisationId, @Nullable UUID runId, Kind kind, RollQuery query, UUID by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into roll_export (id, organisation_id, run_id, kind, filter, exported_by, exported_at)
                        values (:id, :organisation, :run, :kind, :filter, :by, :at)""")
                .param("id", id)
                .param("organisation", organisationId)
                .param("run", runId)
                .param("kind", kind.name())
                .param("filter", filter(query))
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(organisationId, "roll.exported", "roll_export", id, facts(runId, kind, query));
        return id;
    }

    @Transactional
    public void end(UUID id, long rows) {
        jdbc.sql("update roll_export set row_count = :rows where id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    List<RollExport> of(UUID organisationId, @Nullable RollExport after, int size) {
        return jdbc.sql("""
                        select id, organisation_id, run_id, kind, filter, exported_by, exported_at, row_count
                          from roll_export
                         where organisation_id = :organisation and (exported_at, id) < (:at, :id)
                         order by exported_at desc, id desc
                         limit :size""")
                .param("organisation", organisationId)
                .param("at", (after == null ? END_OF_TIME : after.exportedAt()).atOffset(ZoneOffset.UTC))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("size", size)
                .query(Rows.of(RollExport.class))
                .list();
    }

    /** As a query string; what was searched for may be a name and is left out. */
    private static String filter(RollQuery query) {
        var parts = new java.util.ArrayList<String>();
        if (query.standing() != Standing.ALL) parts.add("standing=" + query.standing());
        if (query.groupId() != null) parts.add("group=" + query.groupId());
        if (!query.search().isBlank()) parts.add("search");
        return String.join("&", parts);
    }

    private static Map<String, Object> facts(@Nullable UUID runId, Kind kind, RollQuery query) {
        var facts = new HashMap<String, Object>();
        facts.put("kind", kind);
        facts.put("filter", filter(query));
        if (runId != null) facts.put("run", runId);
        return facts;
    }
}
