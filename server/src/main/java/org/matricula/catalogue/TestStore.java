package org.matricula.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class TestStore {

    private static final String COLUMNS = """
            select id, run_id, partner_code, title, kind, weight, due_at, position
              from test
            """;

    private final JdbcClient jdbc;

    TestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CourseTest> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Rows.of(CourseTest.class))
                .optional();
    }

    Optional<CourseTest> byPartnerCode(UUID runId, String code) {
        return jdbc.sql(COLUMNS + " where run_id = :run and partner_code = :code")
                .param("run", runId)
                .param("code", code)
                .query(Rows.of(CourseTest.class))
                .optional();
    }

    List<CourseTest> ofRuns(Collection<UUID> runIds) {
        return jdbc.sql(COLUMNS + " where run_id = any(:runs) order by run_id, position, id")
                .param("runs", runIds.toArray(UUID[]::new))
                .query(Rows.of(CourseTest.class))
                .list();
    }

    int nextPosition(UUID runId) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from test where run_id = :run")
                .param("run", runId)
                .query(Integer.class)
                .single();
    }

    void add(CourseTest test) {
        jdbc.sql("""
                        insert into test (id, run_id, partner_code, title, kind, weight, due_at, position)
                        values (:id, :run, :code, :title, :kind, :weight, :due, :position)""")
                .param("id", test.id())
                .param("run", test.runId())
                .param("code", test.partnerCode())
                .param("title", test.title())
                .param("kind", test.kind().name())
                .param("weight", test.weight())
                .param("due", RunStore.utc(test.dueAt()))
                .param("position", test.position())
                .update();
    }

    void save(UUID id, TestDetails details) {
        jdbc.sql("""
                        update test
                           set partner_code = :code, title = :title, kind = :kind, weight = :weight, due_at = :due
                         where id = :id""")
                .param("code", details.partnerCode())
                .param("title", details.title())
                .param("kind", String.valueOf(details.kind()))
                .param("weight", details.weight())
                .param("due", RunStore.utc(details.dueAt()))
                .param("id", id)
                .update();
    }

    void follow(UUID id, String title, int position) {
        jdbc.sql("update test set title = :title, position = :position where id = :id")
                .param("title", title)
                .param("position", position)
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from test where id = :id").param("id", id).update();
    }

    void removeAllOf(UUID runId) {
        jdbc.sql("delete from test where run_id = :run").param("run", runId).update();
    }
}
