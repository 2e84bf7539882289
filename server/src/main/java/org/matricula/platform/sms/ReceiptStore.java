package org.matricula.platform.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.matricula.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What gateways told, put to the texts it is about as soon as it is known which those are. */
@Component
class ReceiptStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiptStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Receipt receipt) {
        jdbc.sql("""
                        insert into text_receipt (id, provider_id, state, error, at)
                        values (:id, :providerId, :state, :error, :now)""")
                .param("id", Ids.next())
                .param("providerId", receipt.providerId())
                .param("state", receipt.state().name())
                .param("error", receipt.error())
                .param("now", now())
                .update();
    }

    /** A text is delivered when all its parts are, and failed when one has. The first word on a part is the last. */
    @Transactional
    public void apply() {
        jdbc.sql("""
                        with told as (
                            delete from text_receipt r using text_part p where p.provider_id = r.provider_id
                            returning r.provider_id, r.state, r.error),
                        parts as (
                            update text_part p set state = t.state
                              from (select distinct on (provider_id) * from told order by provider_id, state) t
                             where p.provider_id = t.provider_id and p.state = 'SENT'
                            returning p.text_id, p.number, p.state, t.error),
                        texts as (
                            select text_id, max(error) as error, bool_or(state = 'FAILED') as failed,
                                   array_agg(number) as numbers
                              from parts group by text_id)
                        update text_message m
                           set state = case when t.failed then 'FAILED' else 'DELIVERED' end, ended_at = :now,
                               reason = case when t.failed then 'NOT_DELIVERED' end, last_error = t.error
                          from texts t
                         where m.id = t.text_id and m.state = 'SENT'
                           and (t.failed or not exists (
                                select from text_part other
                                 where other.text_id = m.id and other.state <> 'DELIVERED'
                                   and other.number <> all (t.numbers)))""").param("now", now()).update();
    }

    /** Told of something that was never ours, or was forgotten. */
    void removeToldBefore(Instant time) {
        jdbc.sql("delete from text_receipt where at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
