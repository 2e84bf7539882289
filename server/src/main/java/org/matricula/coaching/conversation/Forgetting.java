package org.matricula.coaching.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what a coach and a learner kept together a year after coaching ended. Who coached whom stays, as ids. */
@Component("coachingCaseForgetting")
class Forgetting {

    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;

    Forgetting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void run() {
        var before = clock.instant().minus(KEPT);
        for (var table : List.of("coaching_note", "coaching_task", "coaching_sent")) remove(table, before);
    }

    private void remove(String table, Instant before) {
        jdbc.sql("delete from " + table + " t " + """
                         where not exists (
                               select from coaching_assignment a
                                where a.learner_id = t.learner_id and a.offer_id = t.offer_id
                                  and (a.until is null or a.until > :before))""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
