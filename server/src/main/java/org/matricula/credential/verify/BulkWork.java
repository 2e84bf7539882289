package org.matricula.credential.verify;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.matricula.credential.verify.BulkStore.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks the entries of a list, a few at a time: no more than those are in memory. */
@Component
final class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);
    private static final int AT_ONCE = 8;
    /** Whoever names a thousand hosts that don't answer waits no longer, and neither do those behind. */
    static final Duration LONGEST = Duration.ofMinutes(20);

    private final BulkStore store;
    private final Checking checking;
    private final Clock clock;

    BulkWork(BulkStore store, Checking checking, Clock clock) {
        this.store = store;
        this.checking = checking;
        this.clock = clock;
    }

    /** @return whether all is done, else it was told to stop */
    boolean some(BulkJobs.Order order, BooleanSupplier stop) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!stop.getAsBoolean()) {
                var late = clock.instant().isAfter(order.orderedAt().plus(LONGEST));
                var some = store.waiting(order.bulkId(), AT_ONCE);
                if (some.isEmpty()) {
                    store.finish(order.bulkId(), clock.instant());
                    return true;
                }
                check(order, some, late, threads);
            }
            return false;
        }
    }

    private void check(BulkJobs.Order order, List<Waiting> some, boolean late, ExecutorService threads) {
        var tasks = some.stream()
                .<Callable<Finding>>map(waiting -> () -> late ? Finding.LATE : finding(waiting))
                .toList();
        try {
            var findings = threads.invokeAll(tasks);
            for (int i = 0; i < findings.size(); i++) {
                store.found(
                        order.bulkId(), some.get(i).position(), findings.get(i).resultNow());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Nothing in one document keeps the others waiting. */
    private Finding finding(Waiting waiting) {
        try {
            return Finding.of(checking.check(waiting.document()), waiting.address());
        } catch (RuntimeException e) {
            LOG.error("A document of a list could not be checked", e);
            return Finding.LATE;
        }
    }
}
