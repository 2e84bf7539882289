package org.matricula.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.matricula.platform.Refusal;
import org.matricula.progress.ProgressEvents.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes single events of many senders together: those that arrive while one batch is written make the next, so that
 * they share its transaction and its write to the disk. Whoever sent one waits until it is written.
 */
@Component
public class ProgressQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressQueue.class);
    private static final int WAITING = 10_000;
    private static final int BATCH = 500;

    private final ProgressEvents events;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean running;
    private volatile Thread writer = Thread.currentThread();

    ProgressQueue(ProgressEvents events) {
        this.events = events;
    }

    private record Waiting(ProgressEvent event, CompletableFuture<Outcome> outcome) {}

    /**
     * What became of the event; returns once it is written.
     *
     * @throws Refusal if more events wait than can be taken soon: send it again later
     */
    public Outcome take(ProgressEvent event) {
        var waiting = new Waiting(event, new CompletableFuture<>());
        if (!running || !queue.offer(waiting)) throw new Refusal("progress.events.busy");
        return waiting.outcome().join();
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofPlatform().name("progress-events").start(this::write);
    }

    /** Whoever waits is answered first. */
    @Override
    public void stop() {
        running = false;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins before the server takes requests, and ends after the last of them was answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void write() {
        var batch = new ArrayList<Waiting>(BATCH);
        while (running || !queue.isEmpty()) {
            try {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
                write(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                batch.clear();
            }
        }
    }

    private void write(List<Waiting> batch) {
        try {
            var outcomes = events.take(batch.stream().map(Waiting::event).toList());
            for (int i = 0; i < batch.size(); i++) batch.get(i).outcome().complete(outcomes.get(i));
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().outcome().completeExceptionally(e);
                return;
            }
            // One of them, or another batch in our way: none may fail for the sake of its neighbours.
            LOG.warn("A batch of {} events failed and is taken one by one", batch.size(), e);
            batch.forEach(one -> write(List.of(one)));
        }
    }
}
