package org.matricula.platform.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.matricula.platform.sms.QueuedText.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class TextStore {

    private static final String COLUMNS = """
            select id, to_number, from_name, body, purpose, zone, created_at, next_attempt_at, expires_at, attempts,
                   state, sent_at, ended_at, reason, last_error
              from text_message
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TextStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Text text, @Nullable String zone, Instant notBefore) {
        jdbc.sql("""
                        insert into text_message (id, to_number, from_name, body, purpose, zone, created_at,
                                                  next_attempt_at, expires_at)
                        values (:id, :to, :from, :body, :purpose, :zone, :now, :notBefore, :expires)""")
                .param("id", text.id())
                .param("to", text.to())
                .param("from", text.from())
                .param("body", text.body())
                .param("purpose", text.purpose().name())
                .param("zone", zone)
                .param("now", now())
                .param("notBefore", sql(notBefore))
                .param("expires", sql(notBefore.plus(text.purpose().lifetime())))
                .update();
    }

    /**
     * The next text whose time has come, alerts before others; locked until the end of the transaction so that two nodes
     * never send the same one.
     */
    Optional<QueuedText> due() {
        return due(" and purpose = 'ALERT'").or(() -> due(""));
    }

    private Optional<QueuedText> due(String which) {
        return jdbc.sql(COLUMNS + " where state = 'QUEUED' and next_attempt_at <= :now" + which + """

                         order by next_attempt_at
                         limit 1
                           for update skip locked""")
                .param("now", now())
                .query(Rows.of(QueuedText.class))
                .optional();
    }

    void taken(UUID id, List<String> providerIds) {
        jdbc.sql("""
                        update text_message set state = 'SENT', sent_at = :now, attempts = attempts + 1, last_error = null
                         where id = :id""").param("now", now()).param("id", id).update();
        jdbc.sql("""
                        insert into text_part (text_id, number, provider_id)
                        select :id, number, provider_id
                          from unnest(:providerIds::text[]) with ordinality as part (provider_id, number)
                        on conflict (text_id, number) do update set provider_id = excluded.provider_id""")
                .param("id", id)
                .param("providerIds", providerIds.toArray(String[]::new))
                .update();
    }

    void notTaken(UUID id, String error, Instant nextAttempt) {
        jdbc.sql("""
                        update text_message set attempts = attempts + 1, last_error = :error, next_attempt_at = :next
                         where id = :id""")
                .param("error", error)
                .param("next", sql(nextAttempt))
                .param("id", id)
                .update();
    }

    void postpone(UUID id, Instant until) {
        jdbc.sql("update text_message set next_attempt_at = :until where id = :id")
                .param("until", sql(until))
                .param("id", id)
                .update();
    }

    void failed(UUID id, Reason reason, @Nullable String error) {
        jdbc.sql("""
                        update text_message
                           set state = 'FAILED', ended_at = :now, reason = :reason, last_error = coalesce(:error, last_error)
                         where id = :id""")
                .param("now", now())
                .param("reason", reason.name())
                .param("error", error)
                .param("id", id)
                .update();
    }

    /** Ends what waits for this number. What is being handed over is left to the courier, who asks the list once more. */
    void endWaiting(String number, Set<Purpose> purposes, Reason reason) {
        jdbc.sql("""
                        update text_message set state = 'FAILED', ended_at = :now, reason = :reason
                         where id in (select id from text_message
                                       where to_number = :number and state = 'QUEUED' and purpose = any(:purposes)
                                         for update skip locked)""")
                .param("now", now())
                .param("reason", reason.name())
                .param("number", number)
                .param("purposes", purposes.stream().map(Purpose::name).toArray(String[]::new))
                .update();
    }

    /** @return whether it still waited */
    boolean takeBack(UUID id) {
        return jdbc.sql("""
                                update text_message set state = 'FAILED', ended_at = :now, reason = 'TAKEN_BACK'
                                 where id = :id and state = 'QUEUED'""").param("now", now()).param("id", id).update() > 0;
    }

    int answersSince(String number, Instant since) {
        return jdbc.sql("""
                        select count(*)::int from text_message
                         where to_number = :number and created_at >= :since and purpose = 'ANSWER'""")
                .param("number", number)
                .param("since", sql(since))
                .query(Integer.class)
                .single();
    }

    List<QueuedText> find(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + " where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(QueuedText.class))
                .list();
    }

    /** The newest first; {@code before} is the id of the last one seen, or null. */
    List<QueuedText> newest(@Nullable UUID before, int size) {
        return jdbc.sql(COLUMNS + """
                         where :before::uuid is null
                            or (created_at, id) < (select created_at, id from text_message where id = :before)
                         order by created_at desc, id desc
                         limit :size""")
                .param("before", before)
                .param("size", size)
                .query(Rows.of(QueuedText.class))
                .list();
    }

    void forget(String number) {
        jdbc.sql("delete from text_message where to_number = :number")
                .param("number", number)
                .update();
    }

    void removeEndedBefore(Instant time) {
        jdbc.sql("delete from text_message where coalesce(ended_at, sent_at) < :time")
                .param("time", sql(time))
                .update();
    }

    private OffsetDateTime now() {
        return sql(clock.instant());
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
