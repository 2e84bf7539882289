package org.matricula.coaching.conversation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConversationJobs {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> coachingReminding(Reminders reminders) {
        return Tasks.recurring("coaching-reminders", FixedDelay.of(QUARTER))
                .execute((instance, context) -> reminders.run());
    }

    /** Those who agreed before there was a coach. */
    @Bean
    RecurringTask<Void> coachingWaiting(Assignments assignments, Offers offers) {
        return Tasks.recurring("coaching-waiting", FixedDelay.of(QUARTER))
                .execute((instance, context) ->
                        offers.all().stream().map(Offer::id).forEach(assignments::giveWaiting));
    }

    @Bean
    RecurringTask<Void> coachingCases(Forgetting forgetting) {
        return Tasks.recurring("coaching-cases", FixedDelay.ofHours(24))
                .execute((instance, context) -> forgetting.run());
    }
}
