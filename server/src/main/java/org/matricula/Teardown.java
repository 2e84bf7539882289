package org.matricula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/** What a launch has opened, closed once and in reverse: the application, then the database, then the lock. */
final class Teardown implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    /** Ctrl-C and SIGTERM close too. */
    static Teardown onSignals() {
        var teardown = new Teardown();
        Runtime.getRuntime().addShutdownHook(new Thread(teardown::close, "teardown"));
        return teardown;
    }

    /** @throws CancellationException if everything is going down already: then nothing more is to be opened */
    synchronized <T extends AutoCloseable> T add(T resource) {
        if (hasBegun()) throw new CancellationException();
        opened.push(resource);
        return resource;
    }

    /** Whether everything is going down already, so that failures are its consequence and nobody's news. */
    boolean hasBegun() {
        return begun.get();
    }

    @Override
    public synchronized void close() {
        begun.set(true);
        while (!opened.isEmpty()) close(opened.pop());
    }

    // One that fails must not keep the others open.
    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(Teardown.class).error("Could not close {}", resource, e);
        }
    }
}
