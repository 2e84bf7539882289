package org.matricula.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Readers who ask once per second each, evenly one after the other, as *Benchmarks* has it. */
final class PacedReaders {

    /** Asks for nothing but that the server is there: what readers wait for on this machine whatever they read. */
    static final String FLOOR = "/assets/matricula.svg";

    private final AccessLog log;
    private final int seconds;

    PacedReaders(AccessLog log, int seconds) {
        this.log = log;
        this.seconds = seconds;
    }

    /** Asks once, and waits for the answer. */
    interface Reader {
        void ask() throws Exception;
    }

    /**
     * What they waited, p99 of as many requests as there were, in milliseconds.
     *
     * @param atServer until the server had answered
     * @param atReader with the way there and back
     */
    record Times(List<AccessLog.Request> requests, double atServer, double atReader) {}

    Times read(List<? extends Reader> readers) throws Exception {
        var before = log.requests().size();
        var atReader = Collections.synchronizedList(new ArrayList<Double>());
        try (var threads = Executors.newFixedThreadPool(readers.size())) {
            var reading = new ArrayList<Callable<Void>>();
            for (int i = 0; i < readers.size(); i++) {
                var reader = readers.get(i);
                var offset = i * 1000L / readers.size();
                reading.add(() -> {
                    Thread.sleep(offset);
                    readOn(reader, atReader);
                    return null;
                });
            }
            for (var one : threads.invokeAll(reading)) one.get();
        }
        var requests = log.requests().stream().skip(before).toList();
        var atServer = requests.stream().map(AccessLog.Request::milliseconds).toList();
        return new Times(requests, p99(atServer), p99(atReader));
    }

    private void readOn(Reader reader, List<Double> times) throws Exception {
        for (int second = 0; second < seconds; second++) {
            var begun = System.nanoTime();
            reader.ask();
            var took = (System.nanoTime() - begun) / 1e6;
            times.add(took);
            Thread.sleep(Math.max(1, 1000 - (long) took));
        }
    }

    static double p99(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }
}
