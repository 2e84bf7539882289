package org.matricula.coaching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NumberCodeStore {

    private static final String SELECT =
            "select learner_id, number, code_hash, sent_at, expires_at, tries from coaching_number_code ";

    private final JdbcClient jdbc;

    NumberCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(NumberCode code) {
        jdbc.sql("""
                        insert into coaching_number_code (learner_id, number, code_hash, sent_at, expires_at)
                        values (:learner, :number, :hash, :sent, :expires)
                        on conflict (learner_id) do update
                           set number = excluded.number, code_hash = excluded.code_hash, sent_at = excluded.sent_at,
                               expires_at = excluded.expires_at, tries = 0""")
                .param("learner", code.learnerId())
                .param("number", code.number())
                .param("hash", code.codeHash())
                .param("sent", code.sentAt().atOffset(ZoneOffset.UTC))
                .param("expires", code.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The one that was sent last, locked until the end of the transaction: each try counts. */
    Optional<NumberCode> lock(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by sent_at desc limit 1 for update")
                .param("learners", person.ids())
                .query(Rows.of(NumberCode.class))
                .optional();
    }

    Optional<NumberCode> find(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by sent_at desc limit 1")
                .param("learners", person.ids())
                .query(Rows.of(NumberCode.class))
                .optional();
    }

    List<NumberCode> to(PhoneNumber number) {
        return jdbc.sql(SELECT + "where number = :number")
                .param("number", number.e164())
                .query(Rows.of(NumberCode.class))
                .list();
    }

    void tried(UUID learnerId) {
        jdbc.sql("update coaching_number_code set tries = tries + 1 where learner_id = :learner")
                .param("learner", learnerId)
                .update();
    }

    void remove(Person person) {
        jdbc.sql("delete from coaching_number_code where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }

    void removeExpiredBefore(Instant time) {
        jdbc.sql("delete from coaching_number_code where expires_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }
}
