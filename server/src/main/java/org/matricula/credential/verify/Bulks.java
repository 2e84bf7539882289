package org.matricula.credential.verify;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of credentials to be checked in the background: who has the address of one has its report, for a day. */
@Component
public class Bulks {

    public static final Duration KEPT = Duration.ofDays(1);
    public static final int MOST = BulkFile.MOST;

    private static final int MOST_UNFINISHED = 50;

    private final BulkStore store;
    private final BulkJobs jobs;
    private final Clock clock;

    Bulks(BulkStore store, BulkJobs jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Takes a list or zip whole, or not at all, and begins to check it.
     *
     * @return what its report is addressed by
     * @throws org.matricula.platform.Invalid for field {@code file}, saying what can't be taken
     * @throws Refusal if too many lists wait already
     */
    @Transactional(rollbackFor = IOException.class)
    public Token add(String name, InputStreamSource file) throws IOException {
        // Looked through before the first entry is kept: what is refused costs reading it, and nothing else.
        var total = read(name, file, entry -> {});
        if (store.unfinished() >= MOST_UNFINISHED) throw new Refusal("credential.bulk.busy");
        var token = Token.random();
        var id = Ids.next();
        var now = clock.instant();
        store.add(id, token, BulkFile.shortened(name), total, now, now.plus(KEPT));
        var position = new AtomicInteger();
        read(name, file, entry -> store.addEntry(id, position.incrementAndGet(), entry));
        jobs.order(id);
        return token;
    }

    private static int read(String name, InputStreamSource file, Consumer<BulkEntry> entries) throws IOException {
        try (var in = file.getInputStream()) {
            return BulkFile.read(name, in, entries);
        }
    }

    /** @throws NotFound if there is none, or none any more */
    public Bulk get(Token token) {
        return store.find(token, clock.instant()).orElseThrow(NotFound::new);
    }

    /** @param after the position after which to begin, from 0 */
    public List<Bulk.Row> rows(Bulk bulk, int after, int size) {
        return store.rows(bulk.id(), after, size);
    }

    /** Deletes it now; nothing happens where there is none. */
    @Transactional
    public void delete(Token token) {
        store.find(token, clock.instant()).ifPresent(bulk -> store.delete(bulk.id()));
    }
}
