package org.matricula.roll;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RollJobs {

    private static final LocalTime NIGHT = LocalTime.of(2, 50);

    @Bean
    RecurringTask<Void> rollRecount(RollTallies rollTallies) {
        return Tasks.recurring("roll-recount", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) -> rollTallies.recount());
    }
}
