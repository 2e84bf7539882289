package org.matricula.platform.sms;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gateway's own list of numbers that get nothing: it holds whatever anybody agreed to elsewhere. */
@Component
class OptOuts {

    private final JdbcClient jdbc;
    private final NumberHash hash;
    private final Clock clock;

    OptOuts(JdbcClient jdbc, NumberHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else texts this number, or puts it on the list or takes it off. */
    void lock(String number) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", hash.lock(number))
                .query()
                .singleRow();
    }

    boolean has(String number) {
        return jdbc.sql("select exists(select from text_opt_out where number_hash = :hash)")
                .param("hash", hash.of(number))
                .query(Boolean.class)
                .single();
    }

    /** @return whether it wasn't on it before */
    boolean add(String number) {
        return jdbc.sql("insert into text_opt_out (number_hash, since) values (:hash, :now) on conflict do nothing")
                        .param("hash", hash.of(number))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void remove(String number) {
        jdbc.sql("delete from text_opt_out where number_hash = :hash")
                .param("hash", hash.of(number))
                .update();
    }
}
