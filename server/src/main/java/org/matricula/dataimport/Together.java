package org.matricula.dataimport;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Work done at the same time, so that the database is busy while this side reads. */
final class Together {

    private Together() {}

    /** All results, in the order of the works. What one of them throws is thrown once the others have ended. */
    static <T> List<T> all(List<Callable<T>> works) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = works.stream().map(threads::submit).toList();
            return running.stream().map(Together::await).toList();
        }
    }

    /** Waits for the end of {@code work}, if there is any, and throws what it threw. */
    static <T> @Nullable T await(@Nullable Future<T> work) {
        try {
            return work == null ? null : work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            if (e.getCause() instanceof Error failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
