package org.matricula.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Twenty programs that ask for progress, once per second each. */
final class ProgressReaders {

    private static final int READERS = 20;
    private static final int SECONDS = 40;
    private static final int READS_TO_WARM_UP = 2_000;

    private final RunningServer server;
    private final PacedReaders paced;
    private final InventedLearning learning;
    private final String organisation;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    ProgressReaders(RunningServer server, AccessLog log, InventedLearning learning, String organisation) {
        this.server = server;
        this.paced = new PacedReaders(log, SECONDS);
        this.learning = learning;
        this.organisation = organisation;
    }

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

    PacedReaders.Times read(Supplier<String> path) throws Exception {
        return paced.read(Collections.nCopies(READERS, (PacedReaders.Reader) () -> get(path.get())));
    }

    private void get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Authorization", "Bearer " + learning.token())
                .build();
        var status = client.send(request, BodyHandlers.ofString()).statusCode();
        if (status != 200) throw new IOException(path + " answered " + status);
    }
}
