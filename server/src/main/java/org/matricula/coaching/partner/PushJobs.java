package org.matricula.coaching.partner;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PushJobs {

    private static final Duration RUNS_KEPT = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> coachingPush(Pushing pushing) {
        return Tasks.recurring("coaching-push", FixedDelay.ofMinutes(1)).execute((instance, context) -> pushing.run());
    }

    @Bean
    RecurringTask<Void> coachingPushRuns(PushStore store, Clock clock) {
        return Tasks.recurring("coaching-push-runs", FixedDelay.ofHours(24))
                .execute((instance, context) ->
                        store.removeRunsBefore(clock.instant().minus(RUNS_KEPT)));
    }
}
