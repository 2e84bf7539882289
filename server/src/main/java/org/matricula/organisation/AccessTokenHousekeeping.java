package org.matricula.organisation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes tokens that have ended. */
@Configuration(proxyBeanMethods = false)
class AccessTokenHousekeeping {

    @Bean
    RecurringTask<Void> accessTokenHousekeepingTask(AccessTokenStore store, Clock clock) {
        return Tasks.recurring("access-token-housekeeping", FixedDelay.ofHours(1))
                .execute((instance, context) -> store.removeEnded(clock.instant()));
    }
}
