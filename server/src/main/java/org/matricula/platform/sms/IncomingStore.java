package org.matricula.platform.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class IncomingStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    IncomingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One part of a text, or a text of one part. */
    record Row(
            UUID id, String fromNumber, String toNumber, String body, Instant at, String series, int part, int parts) {}

    void add(Received received, String fromNumber) {
        jdbc.sql("""
                        insert into incoming_text (id, key, from_number, to_number, body, at, series, part, parts)
                        values (:id, :key, :from, :to, :body, :now, :series, :part, :parts)
                        on conflict (key) do nothing""")
                .param("id", Ids.next())
                .param("key", received.key())
                .param("from", fromNumber)
                .param("to", received.to())
                .param("body", received.body())
                .param("now", now())
                .param("series", received.part().series())
                .param("part", received.part().number())
                .param("parts", received.part().of())
                .update();
    }

    /** The oldest first. */
    List<UUID> waiting() {
        return jdbc.sql("select id from incoming_text where handled_at is null order by at, id limit " + BATCH)
                .query(UUID.class)
                .list();
    }

    /** Parts of one text are handled one after the other, or two threads would each wait for the part that the other holds. */
    void holdSeries(UUID id) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('incoming ' || from_number || ' ' || series, 0))
                          from incoming_text where id = :id and parts > 1 and handled_at is null""").param("id", id).query(row -> {});
    }

    /** Locked until the end of the transaction; empty if somebody else handles it or has done so. */
    Optional<Row> lock(UUID id) {
        return jdbc.sql("""
                        select id, from_number, to_number, body, at, series, part, parts from incoming_text
                         where id = :id and handled_at is null
                           for update skip locked""").param("id", id).query(Rows.of(Row.class)).optional();
    }

    /** All parts there are of the text that this is a part of, in their order. */
    List<Row> series(Row row) {
        return jdbc.sql("""
                        select id, from_number, to_number, body, at, series, part, parts from incoming_text
                         where handled_at is null and from_number = :from and series = :series and parts = :parts
                         order by part, id
                           for update""")
                .param("from", row.fromNumber())
                .param("series", row.series())
                .param("parts", row.parts())
                .query(Rows.of(Row.class))
                .list();
    }

    /** Who wrote what to whom isn't needed here any more. */
    void handled(List<UUID> ids) {
        jdbc.sql("""
                        update incoming_text
                           set handled_at = :now, from_number = null, to_number = null, body = null, series = null
                         where id = any(:ids)""").param("now", now()).param("ids", ids.toArray(UUID[]::new)).update();
    }

    void removeHandledBefore(Instant time) {
        jdbc.sql("delete from incoming_text where handled_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
