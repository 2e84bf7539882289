package org.matricula.openbadges;

import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The scopes that documents had so far. Honest ones have few; whoever makes up thousands makes the rest forgotten, not
 * memory run out.
 */
final class Scopes {

    private static final int MOST_KEPT = 500;

    private final ProcessingRuntime runtime;
    private final AtomicInteger kept = new AtomicInteger();
    private volatile Scope first;

    Scopes(ProcessingRuntime runtime) {
        this.runtime = runtime;
        this.first = empty();
    }

    /** That of a document that names no context. */
    Scope first() {
        return first;
    }

    void made() {
        if (kept.incrementAndGet() < MOST_KEPT) return;
        kept.set(0);
        first = empty();
    }

    private Scope empty() {
        return new Scope(this, new ActiveContext(runtime), null);
    }
}
