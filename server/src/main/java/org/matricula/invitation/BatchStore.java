package org.matricula.invitation;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BatchStore {

    /** What waits is counted: at most a batch of a thousand, in an index of those alone. */
    private static final String SELECT = """
            select b.id, b.organisation_id, b.run_id, b.requested_by, b.requested_at, b.size,
                   (select count(*) from invitation i where i.batch_id = b.id and i.state = 'QUEUED') as waiting
              from invitation_batch b
            """;

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(InvitationBatch batch, SendingOptions options) {
        var plan = options.reminders();
        jdbc.sql("""
                        insert into invitation_batch (id, organisation_id, run_id, requested_by, requested_at, size, greeting,
                                                      closing, remind_after_days, remind_at_most)
                        values (:id, :organisation, :run, :by, :at, :size, :greeting, :closing, :days, :times)""")
                .param("id", batch.id())
                .param("organisation", batch.organisationId())
                .param("run", batch.runId())
                .param("by", batch.requestedBy())
                .param("at", batch.requestedAt().atOffset(ZoneOffset.UTC))
                .param("size", batch.size())
                .param("greeting", options.greeting())
                .param("closing", options.closing())
                .param("days", plan == null ? null : plan.afterDays())
                .param("times", plan == null ? null : plan.atMost())
                .update();
    }

    Optional<InvitationBatch> find(UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + "where b.id = :id and b.organisation_id = :organisation")
                .param("id", id)
                .param("organisation", organisationId)
                .query(Rows.of(InvitationBatch.class))
                .optional();
    }

    /** The newest first. */
    List<InvitationBatch> latest(UUID organisationId, UUID runId, int size) {
        return jdbc.sql(SELECT + """
                        where b.organisation_id = :organisation and b.run_id = :run
                        order by b.requested_at desc, b.id desc
                        limit :size""")
                .param("organisation", organisationId)
                .param("run", runId)
                .param("size", size)
                .query(Rows.of(InvitationBatch.class))
                .list();
    }
}
