package org.matricula.invitation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class InvitationJobs {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final LocalTime NIGHT = LocalTime.of(2, 20);

    @Bean
    RecurringTask<Void> sendInvitations(Sending sending) {
        return Tasks.recurring("send-invitations", FixedDelay.of(PAUSE))
                .execute((instance, context) -> untilDone(sending::sendDue));
    }

    @Bean
    RecurringTask<Void> repeatInvitations(Repeating repeating) {
        return Tasks.recurring("repeat-invitations", FixedDelay.of(PAUSE))
                .execute((instance, context) -> untilDone(repeating::sendAsked));
    }

    @Bean
    RecurringTask<Void> remindOfInvitations(Repeating repeating) {
        return Tasks.recurring("remind-of-invitations", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> untilDone(repeating::remindDue));
    }

    @Bean
    RecurringTask<Void> endInvitations(Ending ending) {
        return Tasks.recurring("end-invitations", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> untilDone(ending::endDue));
    }

    @Bean
    RecurringTask<Void> forgetInvitations(Ending ending) {
        return Tasks.recurring("forget-invitations", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) -> ending.forgetOld());
    }

    @Bean
    RecurringTask<Void> invitationRecount(TallyStore invitationTallyStore, TransactionTemplate transaction) {
        return Tasks.recurring("invitation-recount", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) ->
                        transaction.executeWithoutResult(status -> invitationTallyStore.recount()));
    }

    private static void untilDone(BooleanSupplier batch) {
        while (batch.getAsBoolean()) {
            // each is a transaction of its own
        }
    }
}
