package org.matricula.insight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.matricula.catalogue.Programmes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeasureJobs {

    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    /** One programme after the other, each in a transaction of its own. */
    @Bean
    RecurringTask<Void> measureRecount(MeasureCounting counting, Programmes programmes) {
        return Tasks.recurring("measure-recount", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) ->
                        programmes.byIds(counting.programmes()).values().forEach(counting::count));
    }
}
