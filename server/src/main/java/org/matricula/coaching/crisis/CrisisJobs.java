package org.matricula.coaching.crisis;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the next ones of each crisis that nobody has acknowledged in time. When that is stands in the crisis itself, and the
 * telling and the next time are written together: killed anywhere, nobody is left out and nobody told twice.
 */
@Configuration(proxyBeanMethods = false)
class CrisisJobs {

    /** After this what was written is removed, and nothing leads to the learner any more; docs/privacy.md says so. */
    static final Duration KEPT = Duration.ofDays(180);

    private static final int PAUSE_SECONDS = 5;

    private final CrisisStore store;
    private final StepStore steps;
    private final Alerts alerts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CrisisJobs(CrisisStore store, StepStore steps, Alerts alerts, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.alerts = alerts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> crisisEscalation() {
        return Tasks.recurring("crisis-escalation", FixedDelay.ofSeconds(PAUSE_SECONDS))
                .execute((instance, context) -> escalate());
    }

    @Bean
    RecurringTask<Void> crisisRetention() {
        return Tasks.recurring("crisis-retention", FixedDelay.ofHours(6)).execute((instance, context) -> tidy());
    }

    void escalate() {
        while (Boolean.TRUE.equals(transaction.execute(status -> callNext()))) {
            // each crisis is a transaction of its own
        }
    }

    void tidy() {
        transaction.executeWithoutResult(status -> {
            var old = store.closedBefore(clock.instant().minus(KEPT));
            steps.eraseWords(old);
            store.forgetLearners(old);
        });
    }

    private boolean callNext() {
        var now = clock.instant();
        var due = store.lockDue(now);
        due.ifPresent(crisis -> store.save(alerts.call(crisis, null, now)));
        return due.isPresent();
    }
}
