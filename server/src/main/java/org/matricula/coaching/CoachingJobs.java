package org.matricula.coaching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoachingJobs {

    private static final Duration CODES_KEPT = Duration.ofHours(23);

    /** Days end at another hour in each zone. */
    @Bean
    RecurringTask<Void> coachingLapse(Lapsing lapsing) {
        return Tasks.recurring("coaching-lapse", FixedDelay.ofHours(1)).execute((instance, context) -> lapsing.run());
    }

    /** Codes that ended stay for a day, so that whoever types one hears why it doesn't work. */
    @Bean
    RecurringTask<Void> coachingCodes(NumberCodeStore codes, Clock clock) {
        return Tasks.recurring("coaching-codes", FixedDelay.ofHours(1))
                .execute((instance, context) ->
                        codes.removeExpiredBefore(clock.instant().minus(CODES_KEPT)));
    }
}
