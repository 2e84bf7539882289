package org.matricula.pathway;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sending needs beside the applications themselves: one at a time, and which mail tells of which. */
@Repository
class SendingStore {

    private final JdbcClient jdbc;

    SendingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this person sends waits for each other until the end of the transaction: two sends at once make one application. */
    void oneAtATime(Person person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('application'), hashtext(:person))")
                .param("person", person.id().toString())
                .query(rows -> {});
    }

    /** The latest mail that tells the institution of it. */
    void mailed(UUID applicationId, UUID mailId) {
        jdbc.sql("update application set mail_id = :mail, bounced = false where id = :id")
                .param("mail", mailId)
                .param("id", applicationId)
                .update();
    }

    /** The application whose latest mail came back, the first time this is said. */
    Optional<Application> bounced(UUID mailId) {
        return jdbc.sql("update application set bounced = true where mail_id = :mail and not bounced returning *")
                .param("mail", mailId)
                .query(Rows.of(Application.class))
                .optional();
    }

    /** Those of a person that an institution still has. */
    List<Application> held(Person person) {
        return jdbc.sql(ApplicationStore.SELECT
                        + "where learner_id = any(:learners) and snapshot_id is not null order by sent_at, id")
                .param("learners", person.ids())
                .query(Rows.of(Application.class))
                .list();
    }

    void forgetMessages(Collection<UUID> applicationIds) {
        jdbc.sql("delete from application_message where application_id = any(:ids)")
                .param("ids", applicationIds.toArray(UUID[]::new))
                .update();
    }
}
