package org.matricula.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links and unfinished sign-ups are kept a month after their end, to tell latecomers what became of them, then forgotten. */
@Configuration(proxyBeanMethods = false)
class ForgetExpired {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetExpired(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> forgetExpiredLinks() {
        return Tasks.recurring("forget-expired-links", FixedDelay.ofHours(6)).execute((instance, context) -> forget());
    }

    void forget() {
        var before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        for (var table : new String[] {"sign_up", "account_link"}) {
            jdbc.sql("delete from " + table + " where expires_at < :before")
                    .param("before", before)
                    .update();
        }
    }
}
