package org.matricula.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what the platform has kept long enough: mail that went out or never will, and counters that ran out. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

    /** As docs/privacy.md says. Long enough to answer "I never got your mail". */
    static final Duration MAIL_KEPT = Duration.ofDays(90);

    /** A mailbox that was missing may be there again, and its owner wants to sign in. */
    static final Duration BOUNCE_KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Housekeeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> housekeepingTask() {
        return Tasks.recurring("housekeeping", FixedDelay.ofHours(6)).execute((instance, context) -> tidy());
    }

    void tidy() {
        var now = clock.instant();
        jdbc.sql("delete from mail where coalesce(sent_at, failed_at) < :before")
                .param("before", now.minus(MAIL_KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from mail_suppression where reason like 'bounced%' and suppressed_at < :before")
                .param("before", now.minus(BOUNCE_KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from throttle where expires_at < :now")
                .param("now", now.toEpochMilli())
                .update();
    }
}
