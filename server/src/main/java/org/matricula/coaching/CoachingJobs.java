package org.matricula.coaching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoachingJobs {

    /** Days end at another hour in each zone. */
    @Bean
    RecurringTask<Void> coachingLapse(Lapsing lapsing) {
        return Tasks.recurring("coaching-lapse", FixedDelay.ofHours(1)).execute((instance, context) -> lapsing.run());
    }
}
