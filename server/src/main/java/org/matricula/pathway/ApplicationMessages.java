package org.matricula.pathway;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.matricula.pathway.ApplicationMessage.WrittenBy;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.Rows;
import org.matricula.platform.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What institution and learner write each other about an application, and what staff note for each other. */
@Service
public class ApplicationMessages {

    /** Characters. */
    public static final int LONGEST = 5_000;

    private static final String SELECT =
            "select id, at, author_id, written_by, text, read_at from application_message where application_id = :id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the learner may see, the oldest first: no notes of the staff. */
    public List<ApplicationMessage> of(UUID applicationId) {
        return query(SELECT + "and written_by <> 'STAFF_NOTE' order by at, id", applicationId);
    }

    /** The learner answers the institution. @throws Invalid naming {@code text} @throws Refusal if it was withdrawn */
    @Transactional
    public void write(Application application, String text) {
        if (application.state() == Application.State.WITHDRAWN) throw new Refusal("pathway.application.withdrawn");
        add(application.id(), WrittenBy.LEARNER, checked(text, "text"));
    }

    /** The learner has seen what the institution wrote. */
    @Transactional
    public void readByLearner(UUID applicationId) {
        markRead(applicationId, WrittenBy.INSTITUTION);
    }

    /** Removes messages and notes: whoever they are about asked to be forgotten. */
    @Transactional
    public void forget(Collection<UUID> applicationIds) {
        jdbc.sql("delete from application_message where application_id = any(:ids)")
                .param("ids", applicationIds.toArray(UUID[]::new))
                .update();
    }

    void readByInstitution(UUID applicationId) {
        markRead(applicationId, WrittenBy.LEARNER);
    }

    /** With the notes of the staff, the oldest first. */
    List<ApplicationMessage> all(UUID applicationId) {
        return query(SELECT + "order by at, id", applicationId);
    }

    void forgetNotes(UUID applicationId) {
        jdbc.sql("delete from application_message where application_id = :id and written_by = 'STAFF_NOTE'")
                .param("id", applicationId)
                .update();
    }

    void add(UUID applicationId, WrittenBy writtenBy, String text) {
        jdbc.sql("""
                        insert into application_message (id, application_id, at, author_id, written_by, text)
                        values (:id, :application, :at, :author, :by, :text)""")
                .param("id", Ids.next())
                .param("application", applicationId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", Caller.currentActorId().orElse(null), java.sql.Types.OTHER)
                .param("by", writtenBy.name())
                .param("text", text)
                .update();
    }

    /** Without spaces around it. @throws Invalid naming this field if nothing is left, or it is too long */
    static String checked(String text, String field) {
        var clean = text.strip();
        new Invalid.Collector()
                .check(!clean.isEmpty(), field, "pathway.message.empty")
                .check(clean.length() <= LONGEST, field, "pathway.message.long", LONGEST)
                .orThrow();
        return clean;
    }

    private void markRead(UUID applicationId, WrittenBy by) {
        jdbc.sql("""
                        update application_message set read_at = :now
                         where application_id = :application and written_by = :by and read_at is null""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("application", applicationId)
                .param("by", by.name())
                .update();
    }

    private List<ApplicationMessage> query(String sql, UUID applicationId) {
        return jdbc.sql(sql)
                .param("id", applicationId)
                .query(Rows.of(ApplicationMessage.class))
                .list();
    }
}
