package org.matricula.credential.verify;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks lists in the background, and deletes them after a day. Killed, it goes on where it was. */
@Configuration(proxyBeanMethods = false)
class BulkJobs {

    /** Lists at a time on one node, so that other jobs always find a thread. */
    private static final int PLACES = 2;

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final BulkWork work;
    private final BulkStore store;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;
    private final Semaphore places = new Semaphore(PLACES);

    BulkJobs(BulkWork work, BulkStore store, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.work = work;
        this.store = store;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** A list, and since when it has been its turn. */
    record Order(UUID bulkId, Instant orderedAt) implements Serializable {}

    @Bean
    CustomTask<Order> verificationBulkTask() {
        return Tasks.custom("verification-bulk", Order.class)
                .execute((instance, context) -> execute(instance.getData(), context));
    }

    private CompletionHandler<Order> execute(Order order, ExecutionContext context) {
        if (!places.tryAcquire()) return again(order);
        try {
            var done = work.some(order, () -> context.getSchedulerState().isShuttingDown());
            return done ? new CompletionHandler.OnCompleteRemove<>() : again(order);
        } finally {
            places.release();
        }
    }

    private CompletionHandler<Order> again(Order order) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(WAIT), order);
    }

    @Bean
    RecurringTask<Void> verificationBulkEndsTask() {
        return Tasks.recurring("verification-bulk-ends", FixedDelay.ofMinutes(15))
                .execute((instance, context) -> store.deleteEnded(clock.instant()));
    }

    /** Joins the caller's transaction. */
    void order(UUID bulkId) {
        var order = new Order(bulkId, clock.instant());
        scheduler.getObject().schedule(verificationBulkTask().instance(bulkId.toString(), order), clock.instant());
    }
}
