package org.matricula.pathway;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sending needs beside the applications themselves: one at a time, and which mail tells of which. */
@Repository
class SendingStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SendingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What this person sends waits for each other until the end of the transaction: two sends at once make one application.
     * What follows in it is read by key, and planned once for all: to plan it each time takes longer than to read it. Not where
     * Citus is, which finds the shard by the key.
     */
    void oneAtATime(Person person) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtext('application'), hashtext(:person)),
                               set_config('plan_cache_mode',
                                          case when exists (select from pg_extension where extname = 'citus')
                                               then current_setting('plan_cache_mode') else 'force_generic_plan' end,
                                          true)""").param("person", person.id().toString()).query(rows -> {});
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
                .query(StoredApplication.MAPPER)
                .optional();
    }

    /** What was decided stays; what wasn't is over. */
    void erase(Person person) {
        jdbc.sql("""
                        update application
                           set snapshot_id = null, holder = '', email = '', reference = '', granted_for = '',
                               owes_answer = false,
                               state = case when state in ('GRANTED', 'DECLINED') then state else 'WITHDRAWN' end,
                               withdrawn_at = case when state in ('GRANTED', 'DECLINED') then withdrawn_at
                                                   else coalesce(withdrawn_at, :now) end
                         where learner_id = any(:learners)""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("learners", person.ids())
                .update();
    }
}
