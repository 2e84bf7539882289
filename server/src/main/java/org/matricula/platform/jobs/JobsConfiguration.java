package org.matricula.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Runs the tasks that modules declare as beans. Only a server runs them: an import beside one does not. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    private static final int THREADS = 4;
    private static final Duration POLLING = Duration.ofSeconds(1);

    /** A job whose process was killed is taken up by the next one after at most six of these. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;

    /** Scheduling joins the caller's transaction: no commit, no job. */
    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
        var builder = Scheduler.create(
                        new TransactionAwareDataSourceProxy(dataSource),
                        tasks.stream()
                                .filter(task -> !(task instanceof OnStartup))
                                .toList())
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .clock(clock::instant)
                .shutdownMaxWait(Duration.ofSeconds(10));
        tasks.forEach(task -> startWith(builder, task));
        return builder.build();
    }

    private static void startWith(com.github.kagkarlsson.scheduler.SchedulerBuilder builder, Task<?> task) {
        if (task instanceof com.github.kagkarlsson.scheduler.task.helper.RecurringTask<?> recurring) {
            builder.startTasks(List.of(recurring));
        }
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext server) {
            server.getBean(Scheduler.class).start();
        }
    }
}
