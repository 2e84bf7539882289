package org.matricula.platform.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes what is due from the queue, and writes down what became of it. */
@Repository
class DueStore {

    /** When a receiver answers again, what it missed is tried at once; what it took for wrong keeps its turn. */
    private static final Duration JUST_TRIED = Duration.ofMinutes(1);

    private static final int SERVER_ERRORS = 500;

    /** One to be sent now, with what is needed for it. */
    record Due(
            UUID id,
            UUID endpointId,
            UUID organisationId,
            String url,
            byte[] sealedSecret,
            byte @Nullable [] earlierSealedSecret,
            @Nullable Instant earlierSecretUntil,
            String orderKey,
            String type,
            String body,
            Instant triedSince,
            int attempts) {}

    private final JdbcClient jdbc;

    DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> endpoints(Instant now) {
        return jdbc.sql("""
                        select e.id from webhook_endpoint e
                         where e.disabled_at is null
                           and exists (select from webhook_delivery d
                                        where d.endpoint_id = e.id and d.next_attempt_at <= :now
                                          and (d.claimed_until is null or d.claimed_until <= :now))""").param("now", utc(now)).query(UUID.class).list();
    }

    /**
     * Claims the next one of an endpoint. If its process dies, the claim ends by itself and it is sent again: at least once.
     * One waits for those of the same order key that were queued before it.
     */
    Optional<Due> claim(UUID endpointId, Instant now, Instant until) {
        return jdbc.sql("""
                        update webhook_delivery c set claimed_until = :until
                          from webhook_endpoint e
                         where e.id = c.endpoint_id
                           and c.id = (
                               select d.id from webhook_delivery d
                                where d.endpoint_id = :endpoint and d.next_attempt_at <= :now
                                  and (d.claimed_until is null or d.claimed_until <= :now)
                                  and not exists (select from webhook_delivery earlier
                                                   where earlier.endpoint_id = d.endpoint_id
                                                     and earlier.order_key = d.order_key
                                                     and earlier.place < d.place and earlier.next_attempt_at is not null)
                                  and exists (select from webhook_endpoint p
                                               where p.id = d.endpoint_id and p.disabled_at is null)
                                order by d.next_attempt_at, d.place
                                limit 1
                                  for update of d skip locked)
                        returning c.id, c.endpoint_id, e.organisation_id, e.url, e.sealed_secret, e.earlier_sealed_secret,
                                  e.earlier_secret_until, c.order_key, c.type, c.body, c.tried_since, c.attempts""")
                .param("endpoint", endpointId)
                .param("now", utc(now))
                .param("until", utc(until))
                .query(Rows.of(Due.class))
                .optional();
    }

    void taken(UUID id, WebhookAnswer answer, Instant now) {
        done(id, answer, now, null, true);
    }

    /** {@code next} is null when it won't be tried again. */
    void failed(Due due, WebhookAnswer answer, Instant now, @Nullable Instant next) {
        done(due.id(), answer, now, next, false);
        if (next != null) holdFollowers(due, next);
    }

    private void done(UUID id, WebhookAnswer answer, Instant now, @Nullable Instant next, boolean delivered) {
        jdbc.sql("""
                        update webhook_delivery
                           set attempts = attempts + 1, claimed_until = null, next_attempt_at = :next,
                               delivered_at = :delivered, last_attempt_at = :now, last_status = :status,
                               last_problem = :problem, last_answer = :answer, last_millis = :millis
                         where id = :id""")
                .param("id", id)
                .param("now", utc(now))
                .param("next", next == null ? null : utc(next))
                .param("delivered", delivered ? utc(now) : null)
                .param("status", answer.status())
                .param(
                        "problem",
                        answer.problem() == null ? null : answer.problem().name())
                .param("answer", answer.text())
                .param("millis", (int) answer.took().toMillis())
                .update();
    }

    /** They can't go before it, so they needn't be looked at before it. */
    private void holdFollowers(Due due, Instant next) {
        jdbc.sql("""
                        update webhook_delivery d set next_attempt_at = :next
                         where d.endpoint_id = :endpoint and d.order_key = :key and d.next_attempt_at < :next
                           and d.place > (select place from webhook_delivery where id = :id)""")
                .param("id", due.id())
                .param("endpoint", due.endpointId())
                .param("key", due.orderKey())
                .param("next", utc(next))
                .update();
    }

    /** The receiver answers again: what it couldn't take while it was away needn't wait for hours. */
    void hurry(UUID endpointId, Instant now) {
        jdbc.sql("""
                        update webhook_delivery set next_attempt_at = :now
                         where endpoint_id = :endpoint and next_attempt_at > :now
                           and coalesce(last_attempt_at, created_at) < :before
                           and coalesce(last_status, :error) >= :error""")
                .param("endpoint", endpointId)
                .param("now", utc(now))
                .param("before", utc(now.minus(JUST_TRIED)))
                .param("error", SERVER_ERRORS)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
