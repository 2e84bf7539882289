package org.matricula.credential;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Setting a PDF takes a core and some ten megabytes, so however many ask, few are set at a time. */
@Component
final class Presses {

    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    <T> T with(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
