package org.matricula.platform.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.matricula.platform.MasterKey;
import org.matricula.platform.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers kept for idempotency keys, for a day. */
@Configuration(proxyBeanMethods = false)
class StoredAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final Clock clock;

    StoredAnswers(JdbcClient jdbc, MasterKey masterKey, Clock clock) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> forgetStoredAnswers() {
        return Tasks.recurring("forget-stored-answers", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> forgetOld());
    }

    /** False while another transaction holds this key. The lock ends with the transaction, however that ends. */
    boolean lock(String caller, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "idempotency " + caller + " " + key)
                .query(Boolean.class)
                .single();
    }

    Optional<StoredAnswer> find(String caller, String key) {
        return jdbc.sql("""
                        select request_hash, status, content_type, location, body from idempotency_key
                         where caller = :caller and key = :key and created_at > :oldest""")
                .param("caller", caller)
                .param("key", key)
                .param("oldest", oldest())
                .query(Rows.of(StoredAnswer.class))
                .optional()
                .map(stored -> new StoredAnswer(
                        stored.requestHash(),
                        stored.status(),
                        stored.contentType(),
                        stored.location(),
                        masterKey.open(stored.body())));
    }

    /** Takes the place of one that is older than a day. */
    void add(String caller, String key, StoredAnswer answer) {
        jdbc.sql("""
                        insert into idempotency_key (caller, key, request_hash, created_at,
                                                     status, content_type, location, body)
                        values (:caller, :key, :hash, :now, :status, :type, :location, :body)
                        on conflict (caller, key) do update
                           set request_hash = excluded.request_hash, created_at = excluded.created_at,
                               status = excluded.status, content_type = excluded.content_type,
                               location = excluded.location, body = excluded.body""")
                .param("caller", caller)
                .param("key", key)
                .param("hash", answer.requestHash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", masterKey.seal(answer.body()))
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from idempotency_key where created_at <= :oldest")
                .param("oldest", oldest())
                .update();
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
