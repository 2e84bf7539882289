package org.matricula.insight.coaching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.matricula.coaching.Offers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoachingMeasureJobs {

    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    /** One offer after the other, each in a transaction of its own. */
    @Bean
    RecurringTask<Void> coachingRecount(CoachingCounting counting, Offers offers) {
        return Tasks.recurring("coaching-recount", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) -> offers.all().forEach(counting::count));
    }
}
