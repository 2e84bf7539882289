package org.matricula.platform;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/**
 * Who did what and when. Entries are never changed, so they carry ids and facts, never names, addresses or texts.
 * The actor is the person or program the current request belongs to; none for jobs and the command line.
 */
@Component
public final class Audit {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Audit(JdbcClient jdbc, ObjectMapper json, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Something an organisation's staff (or the platform's, if null) did. {@code action} is like {@code course.edited}. */
    public void record(
            @Nullable UUID organisationId, String action, String subjectKind, UUID subjectId, Map<String, ?> facts) {
        jdbc.sql("""
                        insert into audit_entry (id, at, actor_id, organisation_id, action, subject_kind, subject_id, detail)
                        values (:id, :at, :actor, :organisation, :action, :kind, :subject, :detail::jsonb)""")
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("actor", Caller.currentActorId().orElse(null))
                .param("organisation", organisationId)
                .param("action", action)
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .param("detail", json.writeValueAsString(facts))
                .update();
    }

    /** That staff looked at data of people. Call it where nothing else is written; see {@link #unhurried}. */
    public void recordView(
            @Nullable UUID organisationId, String action, String subjectKind, UUID subjectId, Map<String, ?> facts) {
        unhurried(() -> record(organisationId, action, subjectKind, subjectId, facts));
    }

    /** That somebody looked at data of this learner; as above. */
    public void recordLearnerView(UUID learnerId, @Nullable UUID organisationId, String action, Map<String, ?> facts) {
        unhurried(() -> recordLearner(learnerId, organisationId, action, facts));
    }

    /**
     * The entry reaches the disk within half a second, and the reader needn't wait for that: most of what a page that is
     * only read would wait for. Only a crash of the database itself in that time loses it.
     */
    private void unhurried(Runnable entry) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                    .query(String.class)
                    .single();
            entry.run();
        });
    }

    /** Who did this to the subject, by a fact of each entry; entries without an actor are left out. */
    public Map<String, UUID> actors(String action, UUID subjectId, String fact) {
        var actors = new HashMap<String, UUID>();
        jdbc.sql("""
                        select detail ->> :fact as fact, actor_id from audit_entry
                         where action = :action and subject_id = :subject and actor_id is not null""")
                .param("fact", fact)
                .param("action", action)
                .param("subject", subjectId)
                .query((row, number) -> actors.put(row.getString("fact"), row.getObject("actor_id", UUID.class)))
                .list();
        return actors;
    }

    /** Something done to, or seen of, one learner's data. */
    public void recordLearner(UUID learnerId, @Nullable UUID organisationId, String action, Map<String, ?> facts) {
        jdbc.sql("""
                        insert into learner_audit_entry (learner_id, id, at, actor_id, organisation_id, action, detail)
                        values (:learner, :id, :at, :actor, :organisation, :action, :detail::jsonb)""")
                .param("learner", learnerId)
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("actor", Caller.currentActorId().orElse(null))
                .param("organisation", organisationId)
                .param("action", action)
                .param("detail", json.writeValueAsString(facts))
                .update();
    }
}
