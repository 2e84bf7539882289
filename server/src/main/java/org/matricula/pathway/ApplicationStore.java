package org.matricula.pathway;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications one at a time, and a person's. */
@Repository
class ApplicationStore {

    static final String SELECT = """
            select id, learner_id, pathway_id, programme_id, organisation_id, snapshot_id, state, holder, email, reference,
                   assignee_id, mail_id, bounced, consent_version, sent_at, updated_at, opened_at, decided_at, withdrawn_at,
                   owes_answer, amount, granted_for
              from application
            """;

    private final JdbcClient jdbc;

    ApplicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With what began its history. @return false, and nothing is kept, if there is one of these three already */
    boolean add(Application application, ApplicationEvent first) {
        return values(jdbc.sql("""
                        with added as (
                        insert into application (id, learner_id, pathway_id, programme_id, organisation_id, snapshot_id,
                               state, holder, email, reference, assignee_id, mail_id, bounced, consent_version, sent_at,
                               updated_at, opened_at, decided_at, withdrawn_at, owes_answer, amount, granted_for)
                        values (:id, :learner, :pathway, :programme, :organisation, :snapshot, :state, :holder, :email,
                               :reference, :assignee, :mail, :bounced, :consent, :sent, :updated, :opened, :decided,
                               :withdrawn, :owes, :amount, :grantedFor)
                        on conflict (learner_id, pathway_id, programme_id) do nothing returning id, snapshot_id)
                        insert into application_history (id, application_id, at, kind, actor_id, snapshot_id)
                        select :event, id, :at, :kind, :actor::uuid, snapshot_id from added"""), application)
                        .param("event", Ids.next())
                        .param("at", utc(first.at()))
                        .param("kind", first.kind().name())
                        .param("actor", first.actorId())
                        .param("learner", application.learnerId())
                        .param("pathway", application.pathwayId())
                        .param("programme", application.programmeId())
                        .param("organisation", application.organisationId())
                        .update()
                == 1;
    }

    void change(Application application) {
        values(jdbc.sql("""
                        update application set snapshot_id = :snapshot, state = :state, holder = :holder, email = :email,
                               reference = :reference, assignee_id = :assignee, mail_id = :mail, bounced = :bounced,
                               consent_version = :consent, sent_at = :sent, updated_at = :updated, opened_at = :opened,
                               decided_at = :decided, withdrawn_at = :withdrawn, owes_answer = :owes, amount = :amount,
                               granted_for = :grantedFor
                         where id = :id"""), application).update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Application application) {
        return statement
                .param("id", application.id())
                .param("snapshot", application.snapshotId())
                .param("state", application.state().name())
                .param("holder", application.holder())
                .param("email", application.email())
                .param("reference", application.reference())
                .param("assignee", application.assigneeId())
                .param("mail", application.mailId())
                .param("bounced", application.bounced())
                .param("consent", application.consentVersion())
                .param("sent", utc(application.sentAt()))
                .param("updated", utc(application.updatedAt()))
                .param("opened", utc(application.openedAt()))
                .param("decided", utc(application.decidedAt()))
                .param("withdrawn", utc(application.withdrawnAt()))
                .param("owes", application.owesAnswer())
                .param("amount", application.amount())
                .param("grantedFor", application.grantedFor());
    }

    Optional<Application> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(StoredApplication.MAPPER)
                .optional();
    }

    /** As it stands now, kept from everybody else until the end of the transaction. @throws NotFound */
    Application lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(StoredApplication.MAPPER)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All of a person, the newest first. */
    List<Application> of(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by sent_at desc, id desc")
                .param("learners", person.learnerIds().toArray(UUID[]::new))
                .query(StoredApplication.MAPPER)
                .list();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
