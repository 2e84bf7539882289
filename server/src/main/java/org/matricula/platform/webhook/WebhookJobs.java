package org.matricula.platform.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivers webhooks within seconds, and forgets them after thirty days. */
@Configuration(proxyBeanMethods = false)
class WebhookJobs {

    /** As docs/integrator/webhooks.md says. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    RecurringTask<Void> deliverWebhooks(WebhookLanes lanes) {
        return Tasks.recurring("deliver-webhooks", FixedDelay.of(PAUSE)).execute((instance, context) -> lanes.open());
    }

    @Bean
    RecurringTask<Void> forgetWebhooks(DeliveryStore deliveries, EndpointStore endpoints, Clock clock) {
        return Tasks.recurring("forget-webhooks", FixedDelay.ofHours(1)).execute((instance, context) -> {
            deliveries.removeOlderThan(clock.instant().minus(KEPT));
            endpoints.forgetEarlierSecrets(clock.instant());
        });
    }
}
