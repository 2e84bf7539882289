package org.matricula.credential.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeJob {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> awardLettersTask(AwardNotices notices) {
        return Tasks.recurring("award-letters", Schedules.fixedDelay(EVERY)).execute((instance, context) -> {
            while (!context.getSchedulerState().isShuttingDown() && notices.write() > 0) {
                // each batch is a transaction of its own
            }
        });
    }
}
