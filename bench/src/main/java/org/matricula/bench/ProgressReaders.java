package org.matricula.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Twenty programs that ask for progress, once per second each. */
final class ProgressReaders {

    private static final int READERS = 20;
    private static final int SECONDS = 40;
    private static final int READS_TO_WARM_UP = 2_000;

    private final RunningServer server;
    private final AccessLog log;
    private final InventedLearning learning;
    private final String organisation;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    ProgressReaders(RunningServer server, AccessLog log, InventedLearning learning, String organisation) {
        this.server = server;
        this.log = log;
        this.learning = learning;
        this.organisation = organisation;
    }

    /** p99 of as many requests as there were, in milliseconds: at the server, and with the way there and back. */
    record Times(double atServer, double atReader) {}

    /** The address of one learner's progress. */
    String learner() {
        var learners = learning.learners();
        return run().replace("/progress", "/learners/")
                + learners.get(ThreadLocalRandom.current().nextInt(learners.size()));
    }

    /** The address of one run's. */
    String run() {
        var runs = learning.runs();
        return "/api/v1/organisations/" + organisation + "/runs/"
                + runs.get(ThreadLocalRandom.current().nextInt(runs.size())) + "/progress";
    }

    /** The first ones wait for code that was never run. */
    void warmUp() throws Exception {
        for (int read = 0; read < READS_TO_WARM_UP; read++) {
            get(learner());
            get(run());
        }
    }

    Times read(Supplier<String> path) throws Exception {
        var before = log.requests().size();
        var atReader = Collections.synchronizedList(new ArrayList<Double>());
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            var reading = new ArrayList<Callable<Void>>();
            for (int reader = 0; reader < READERS; reader++) {
                var offset = reader * 1000L / READERS;
                reading.add(() -> {
                    Thread.sleep(offset);
                    readOn(path, atReader);
                    return null;
                });
            }
            for (var one : threads.invokeAll(reading)) one.get();
        }
        var atServer = log.requests().stream().skip(before).map(AccessLog.Request::milliseconds);
        return new Times(p99(atServer.toList()), p99(atReader));
    }

    private void readOn(Supplier<String> path, List<Double> times) throws Exception {
        for (int second = 0; second < SECONDS; second++) {
            var begun = System.nanoTime();
            get(path.get());
            var took = (System.nanoTime() - begun) / 1e6;
            times.add(took);
            Thread.sleep(Math.max(1, 1000 - (long) took));
        }
    }

    private static double p99(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }

    private void get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Authorization", "Bearer " + learning.token())
                .build();
        var status = client.send(request, BodyHandlers.ofString()).statusCode();
        if (status != 200) throw new IOException(path + " answered " + status);
    }
}
