package org.matricula.pathway;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.matricula.platform.Rows;
import org.matricula.platform.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of applications over time; rows are added and never changed. */
@Component
class ApplicationHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Call it in the transaction that makes the change. */
    void add(Application application, ApplicationEvent.Kind kind) {
        jdbc.sql("""
                        insert into application_history (id, application_id, at, kind, actor_id, snapshot_id)
                        values (:id, :application, :at, :kind, :actor, :snapshot)""")
                .param("id", Ids.next())
                .param("application", application.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("actor", Caller.currentActorId().orElse(null))
                .param("snapshot", application.snapshotId())
                .update();
    }

    /** The oldest first. */
    List<ApplicationEvent> of(UUID applicationId) {
        return jdbc.sql("""
                        select at, kind, actor_id, snapshot_id from application_history
                         where application_id = :application order by at, id""")
                .param("application", applicationId)
                .query(Rows.of(ApplicationEvent.class))
                .list();
    }
}
