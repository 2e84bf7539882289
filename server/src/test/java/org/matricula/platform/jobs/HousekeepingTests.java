package org.matricula.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Ids;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class HousekeepingTests {

    /** Long before anything another test wrote. */
    private static final Instant NOW = Instant.parse("2020-06-01T10:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Test
    void mailGoesNinetyDaysAfterItWasSentOrGivenUpAndWaitingMailStays() {
        mail("sent long ago", NOW.minus(Duration.ofDays(91)), null);
        mail("given up long ago", null, NOW.minus(Duration.ofDays(91)));
        mail("sent lately", NOW.minus(Duration.ofDays(89)), null);
        mail("still waiting", null, null);

        new Housekeeping(jdbc, Clock.fixed(NOW, ZoneOffset.UTC)).tidy();

        assertThat(jdbc.sql("select subject from mail where to_address = 'tidy@example.org' order by subject")
                        .query(String.class)
                        .list())
                .containsExactly("sent lately", "still waiting");
    }

    @Test
    void countersGoWhenTheyRanOut() {
        jdbc.sql("insert into throttle (id, expires_at) values ('over', :over), ('running', :running)")
                .param("over", NOW.minusMillis(1).toEpochMilli())
                .param("running", NOW.plusMillis(1).toEpochMilli())
                .update();

        new Housekeeping(jdbc, Clock.fixed(NOW, ZoneOffset.UTC)).tidy();

        assertThat(jdbc.sql("select id from throttle where id in ('over', 'running')")
                        .query(String.class)
                        .list())
                .containsExactly("running");
    }

    private void mail(String subject, Instant sentAt, Instant failedAt) {
        jdbc.sql("""
                        insert into mail (id, to_address, subject, body, created_at, sent_at, failed_at)
                        values (:id, 'tidy@example.org', :subject, '', :at, :sent, :failed)""")
                .param("id", Ids.next())
                .param("subject", subject)
                .param("at", NOW.minus(Duration.ofDays(100)).atOffset(ZoneOffset.UTC))
                .param("sent", sentAt == null ? null : sentAt.atOffset(ZoneOffset.UTC))
                .param("failed", failedAt == null ? null : failedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
