package org.matricula.coaching.conversation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.matricula.platform.sms.TextMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessageJobs {

    /** Receipts come within days, if they come. */
    private static final Duration SETTLES_WITHIN = Duration.ofDays(7);

    /** Longer than any text or mail waits to leave. */
    private static final Duration DISPATCHES_KEPT = Duration.ofDays(90);

    /** After coaching ended. */
    private static final Duration KEPT = Duration.ofDays(365);

    private static final int BATCH = 10_000;

    private final MessageStore messages;
    private final DispatchStore dispatches;
    private final TextMessages texts;
    private final Clock clock;

    MessageJobs(MessageStore messages, DispatchStore dispatches, TextMessages texts, Clock clock) {
        this.messages = messages;
        this.dispatches = dispatches;
        this.texts = texts;
        this.clock = clock;
    }

    /** The outbox of texts forgets; what became of a message stays with it. And nothing stays for ever. */
    @Bean
    RecurringTask<Void> coachingMessageStates() {
        return Tasks.recurring("coaching-message-states", FixedDelay.ofHours(1))
                .execute((instance, context) -> settle());
    }

    void settle() {
        var now = clock.instant();
        texts.find(messages.unsettled(now.minus(SETTLES_WITHIN), BATCH)).forEach(messages::settle);
        dispatches.removeBefore(now.minus(DISPATCHES_KEPT));
        messages.forgetBefore(now.minus(KEPT));
    }

    @Bean
    RecurringTask<Void> coachingCallReminders(CallReminders reminders) {
        return Tasks.recurring("coaching-call-reminders", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> reminders.run());
    }
}
