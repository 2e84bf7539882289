package org.matricula.billing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BillingJobs {

    private static final LocalTime NIGHT = LocalTime.of(2, 40);

    @Bean
    RecurringTask<Void> chargeRecount(ChargeTallies tallies, Budgets budgets) {
        return Tasks.recurring("charge-recount", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) -> {
                    tallies.recount();
                    budgets.recount();
                });
    }
}
