package org.matricula.credential.share;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts in memory and writes sums, so that reading a page never writes a row of its own. What a killed process had not
 * written is lost: a few seconds of a number that decides nothing (docs/adr/042). Nothing of who came is ever held.
 */
@Component
public class ReachCounter {

    private static final Logger LOG = LoggerFactory.getLogger(ReachCounter.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final ReachStore store;
    private final Clock clock;
    private final Map<ReachStore.Counter, LongAdder> counted = new ConcurrentHashMap<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("reach").factory());

    ReachCounter(ReachStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        writer.scheduleWithFixedDelay(this::writeOrTryAgain, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** {@code zone} is the issuer's, on whose calendar days are counted. */
    public void count(UUID achievementId, ZoneId zone, ReachKind what) {
        count(achievementId, zone, what, "");
    }

    /** {@code via} is the network of a share. */
    public void count(UUID achievementId, ZoneId zone, ReachKind what, String via) {
        var day = LocalDate.ofInstant(clock.instant(), zone);
        counted.computeIfAbsent(new ReachStore.Counter(achievementId, day, what, via), key -> new LongAdder())
                .increment();
    }

    /** Writes what was counted since it was last called. Once it returns, all of that can be read, whoever was writing it. */
    synchronized void write() {
        var sums = new HashMap<ReachStore.Counter, Long>();
        counted.forEach((counter, adder) -> {
            var sum = adder.sumThenReset();
            if (sum > 0) sums.put(counter, sum);
        });
        // Nobody counts on a day that is over everywhere.
        var over = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        counted.keySet().removeIf(counter -> counter.day().isBefore(over) && !sums.containsKey(counter));
        if (sums.isEmpty()) return;
        try {
            store.add(sums);
        } catch (RuntimeException e) {
            sums.forEach((counter, sum) ->
                    counted.computeIfAbsent(counter, key -> new LongAdder()).add(sum));
            throw e;
        }
    }

    private void writeOrTryAgain() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.warn("The reach of badges could not be written; it is kept and tried again", e);
        }
    }

    @PreDestroy
    void stop() {
        writer.shutdown();
        writeOrTryAgain();
    }
}
