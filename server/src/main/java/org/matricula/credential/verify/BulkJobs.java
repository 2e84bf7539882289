package org.matricula.credential.verify;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.matricula.platform.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks lists in the background, and deletes them after a day. Killed, it goes on where it was. */
@Configuration(proxyBeanMethods = false)
class BulkJobs {

    /** Lists at a time on one node, so that other jobs always find a thread. */
    private static final int PLACES = 2;

    private static final String TASK = "verification-bulk";
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
    OneTimeTask<Order> verificationBulkTask() {
        return Tasks.oneTime(TASK, Order.class)
                .execute((instance, context) -> execute(
                        instance.getData(), () -> context.getSchedulerState().isShuttingDown()));
    }

    private void execute(Order order, BooleanSupplier stop) {
        if (!places.tryAcquire()) {
            schedule(order, clock.instant().plus(WAIT));
            return;
        }
        try {
            // A job that ends by itself is done; one that fails is taken up again after the restart.
            if (!work.some(order, stop)) throw new IllegalStateException("Shutting down");
        } finally {
            places.release();
        }
    }

    @Bean
    RecurringTask<Void> verificationBulkEndsTask() {
        return Tasks.recurring("verification-bulk-ends", FixedDelay.ofMinutes(15))
                .execute((instance, context) -> store.deleteEnded(clock.instant()));
    }

    /** Joins the caller's transaction. */
    void order(UUID bulkId) {
        schedule(new Order(bulkId, clock.instant()), clock.instant());
    }

    private void schedule(Order order, Instant when) {
        scheduler
                .getObject()
                .schedule(verificationBulkTask().instance(Ids.next().toString(), order), when);
    }
}
