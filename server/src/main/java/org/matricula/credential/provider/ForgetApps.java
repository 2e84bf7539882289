package org.matricula.credential.provider;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions nobody answered, grants that are over, and apps that nobody ever allowed anything are forgotten after a while. */
@Configuration(proxyBeanMethods = false)
class ForgetApps {

    private static final Duration UNANSWERED = Duration.ofDays(1);
    private static final Duration OVER = Duration.ofDays(30);
    private static final Duration UNUSED = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetApps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> forgetUnusedApps() {
        return Tasks.recurring("forget-unused-apps", FixedDelay.ofHours(6)).execute((instance, context) -> forget());
    }

    void forget() {
        delete("app_grant where allowed_at is null and asked_at < :before", UNANSWERED);
        delete("app_grant where coalesce(ended_at, refresh_expires_at, code_expires_at) < :before", OVER);
        delete(
                "connected_app where created_at < :before and not exists (select from app_grant where app_id = connected_app.id)",
                UNUSED);
    }

    private void delete(String what, Duration after) {
        jdbc.sql("delete from " + what)
                .param("before", clock.instant().minus(after).atOffset(ZoneOffset.UTC))
                .update();
    }
}
