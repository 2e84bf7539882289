package org.matricula.platform.webhook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue as staff and modules see it; {@link DueStore} is what delivers from it. */
@Repository
class DeliveryStore {

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID endpointId, String orderKey, String type, String body, Instant at, Instant due) {
        jdbc.sql("""
                        insert into webhook_delivery (id, endpoint_id, order_key, type, body,
                                                      created_at, tried_since, next_attempt_at)
                        values (:id, :endpoint, :key, :type, :body, :at, :at, :due)""")
                .param("id", id)
                .param("endpoint", endpointId)
                .param("key", orderKey)
                .param("type", type)
                .param("body", body)
                .param("at", utc(at))
                .param("due", utc(due))
                .update();
    }

    /** The newest first; {@code before} is the id of the last one seen, or null. */
    List<WebhookDelivery> log(UUID endpointId, @Nullable UUID before, int size) {
        return jdbc.sql("""
                        select id, type, created_at, attempts, next_attempt_at, delivered_at,
                               last_attempt_at, last_status, last_problem, last_answer, last_millis
                          from webhook_delivery
                         where endpoint_id = :endpoint
                           and (:before::uuid is null or place < (select place from webhook_delivery where id = :before))
                         order by place desc
                         limit :size""")
                .param("endpoint", endpointId)
                .param("before", before)
                .param("size", size)
                .query(Rows.of(WebhookDelivery.class))
                .list();
    }

    /** Whatever became of it before, it is as if it had just been queued. @return whether there is such a one */
    boolean replay(UUID endpointId, UUID id, Instant now) {
        return jdbc.sql("""
                        update webhook_delivery
                           set tried_since = :now, next_attempt_at = :now, attempts = 0, delivered_at = null
                         where id = :id and endpoint_id = :endpoint""")
                        .param("id", id)
                        .param("endpoint", endpointId)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Those that were given up, or failed and still wait, and that happened since then. @return how many */
    int replayFailed(UUID endpointId, Instant since, Instant now) {
        return jdbc.sql("""
                        update webhook_delivery
                           set tried_since = :now, next_attempt_at = :now, attempts = 0
                         where endpoint_id = :endpoint and created_at >= :since and delivered_at is null
                           and (next_attempt_at is null or attempts > 0)""")
                .param("endpoint", endpointId)
                .param("since", utc(since))
                .param("now", utc(now))
                .update();
    }

    /** One that was given up starts anew; any other is left as it is. */
    void insist(UUID id, Instant now) {
        jdbc.sql("""
                        update webhook_delivery set tried_since = :now, next_attempt_at = :now, attempts = 0
                         where id = :id and next_attempt_at is null and delivered_at is null""").param("id", id).param("now", utc(now)).update();
    }

    /** What waits goes out now: its endpoint was disabled until now, and that was no fault of the receiver's. */
    void restart(UUID endpointId, Instant now) {
        jdbc.sql("""
                        update webhook_delivery set tried_since = :now, next_attempt_at = :now, attempts = 0
                         where endpoint_id = :endpoint and next_attempt_at is not null""").param("endpoint", endpointId).param("now", utc(now)).update();
    }

    /** What is on its way may still arrive. */
    void takeBack(UUID organisationId, String orderKey) {
        jdbc.sql("""
                        delete from webhook_delivery d using webhook_endpoint e
                         where d.order_key = :key and d.next_attempt_at is not null
                           and e.id = d.endpoint_id and e.organisation_id = :organisation""")
                .param("organisation", organisationId)
                .param("key", orderKey)
                .update();
    }

    void forgetSent(UUID organisationId, String orderKey) {
        jdbc.sql("""
                        delete from webhook_delivery d using webhook_endpoint e
                         where d.order_key = :key and d.next_attempt_at is null
                           and e.id = d.endpoint_id and e.organisation_id = :organisation""")
                .param("organisation", organisationId)
                .param("key", orderKey)
                .update();
    }

    void removeOlderThan(Instant before) {
        jdbc.sql("delete from webhook_delivery where created_at < :before")
                .param("before", utc(before))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
