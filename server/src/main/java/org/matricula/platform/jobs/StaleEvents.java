package org.matricula.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/**
 * Hands events to their listeners again where handling them failed, or where the process that handled them is gone.
 * Listeners are idempotent, so one that is merely slow does no harm by being called twice.
 */
@Configuration(proxyBeanMethods = false)
class StaleEvents {

    /** What is not done by now is taken for dead; nothing that listens takes a fraction of this. */
    static final Duration DEAD = Duration.ofMinutes(10);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int BATCH = 100;

    private final ObjectProvider<EventPublicationRegistry> registry;
    private final ObjectProvider<FailedEventPublications> failed;
    private final Clock clock;

    StaleEvents(
            ObjectProvider<EventPublicationRegistry> registry,
            ObjectProvider<FailedEventPublications> failed,
            Clock clock) {
        this.registry = registry;
        this.failed = failed;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> staleEventsTask() {
        return Tasks.recurring("stale-events", FixedDelay.of(FIRST_WAIT))
                .execute((instance, context) -> resubmit(clock.instant()));
    }

    void resubmit(Instant now) {
        registry.getObject().markStalePublicationsFailed(status -> DEAD);
        failed.getObject()
                .resubmit(ResubmissionOptions.defaults().withBatchSize(BATCH).withFilter(event -> isDue(event, now)));
    }

    /** One minute after the first failure, then two, four and so on up to an hour: what keeps failing needs a person. */
    static boolean isDue(EventPublication event, Instant now) {
        var tries = Math.min(event.getCompletionAttempts(), MOST_DOUBLINGS);
        var wait = FIRST_WAIT.multipliedBy(1L << tries);
        var last = event.getLastResubmissionDate();
        return !now.isBefore((last == null ? event.getPublicationDate() : last)
                .plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }
}
