package org.matricula.coaching.crisis;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(CrisisJobs.class);
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

    /** Each crisis is a transaction of its own, and one that fails doesn't keep the others waiting. */
    void escalate() {
        for (var id : store.due(clock.instant())) {
            try {
                transaction.executeWithoutResult(status -> callNext(id));
            } catch (RuntimeException e) {
                LOG.error("Nobody can be told of crisis {}", id, e);
            }
        }
    }

    void tidy() {
        transaction.executeWithoutResult(status -> {
            var old = store.closedBefore(clock.instant().minus(KEPT));
            steps.eraseWords(old);
            store.forgetLearners(old);
        });
    }

    private void callNext(UUID id) {
        var now = clock.instant();
        store.lockDue(id, now).ifPresent(crisis -> store.save(alerts.call(crisis, null, now)));
    }
}
