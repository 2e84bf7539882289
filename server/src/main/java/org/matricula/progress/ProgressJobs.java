package org.matricula.progress;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgressJobs {

    private static final LocalTime NIGHT = LocalTime.of(2, 20);

    @Bean
    RecurringTask<Void> progressRecount(Recount recount) {
        return Tasks.recurring("progress-recount", Schedules.daily(ZoneOffset.UTC, NIGHT.plusMinutes(10)))
                .execute((instance, context) -> recount.all());
    }

    @Bean
    RecurringTask<Void> certificateRecount(CertificateTallies tallies) {
        return Tasks.recurring("certificate-recount", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) -> tallies.recount());
    }
}
