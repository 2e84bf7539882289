package org.matricula.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.matricula.bench.AccessLog.Request;
import org.matricula.bench.InventedCoaching.Place;

/**
 * Coaching with a million learners, 200,000 of them eligible: what asking adds to entering a course, and the partner's feed of
 * 100,000. The server, its database and those who ask share the machine.
 */
final class CoachingGroup implements Group {

    private static final int READERS = 20;
    private static final int SECONDS = 60;
    private static final int READS_TO_WARM_UP = 3_000;
    private static final int FEEDS_TO_WARM_UP = 3;
    private static final int FEEDS = 5;
    private static final String FEED = "/api/v1/organisations/" + InventedCoaching.PROVIDER + "/coaching/learners";

    @Override
    public String name() {
        return "coaching";
    }

    @Override
    public void measure(Project project, Consumer<Figure> figures) throws Exception {
        var scratch = Files.createTempDirectory("matricula-coaching");
        var log = new AccessLog(Files.createDirectory(scratch.resolve("requests")));
        try (var server = RunningServer.start(project, scratch.resolve("data"), log.settings())) {
            var coaching = InventedCoaching.in(server);
            gate(server, coaching, log).forEach(figures);
            feed(server).forEach(figures);
        } finally {
            Scratch.delete(scratch);
        }
    }

    /** The same learners by turns enter a course with coaching and one without. */
    private static List<Figure> gate(RunningServer server, InventedCoaching coaching, AccessLog log) throws Exception {
        // Learner 0 agreed, and is let in.
        var first = coaching.let().getFirst().learner();
        var let = learners(server, first, coaching.let());
        var asked = learners(server, first, coaching.asked());
        var turns = new AtomicInteger();
        PacedReaders.Reader entering = () -> {
            var one = ThreadLocalRandom.current().nextInt(let.count());
            let.open(
                    one,
                    turns.getAndIncrement() % 2 == 0 ? coaching.let().get(one).path() : InventedCoaching.PLAIN);
        };
        PacedReaders.Reader beingAsked = () -> {
            var one = ThreadLocalRandom.current().nextInt(asked.count());
            asked.follow(one, coaching.asked().get(one).path(), "/coaching/" + InventedCoaching.PROVIDER);
        };
        for (int read = 0; read < READS_TO_WARM_UP; read++) entering.ask();
        for (int read = 0; read < READS_TO_WARM_UP / 4; read++) beingAsked.ask();
        var paced = new PacedReaders(log, SECONDS);
        var entered = paced.read(Collections.nCopies(READERS, entering));
        var questions = paced.read(Collections.nCopies(READERS, beingAsked));
        var plain = PacedReaders.p99(times(entered.requests(), true));
        var coached = PacedReaders.p99(times(entered.requests(), false));
        return List.of(
                figure("coaching.gate.added.p99", Math.max(0, coached - plain), "ms"),
                new Figure(
                        "coaching.entry.p99",
                        coached,
                        "ms",
                        null,
                        new Figure.Reference("entering a course without coaching", plain)),
                figure("coaching.gate.asked.p99", questions.atServer(), "ms"));
    }

    private static List<Double> times(List<Request> requests, boolean plain) {
        return requests.stream()
                .filter(one -> one.path().startsWith(InventedCoaching.PLAIN) == plain)
                .map(Request::milliseconds)
                .toList();
    }

    private static SignedInLearners learners(RunningServer server, UUID first, List<Place> places) throws Exception {
        InventedCoaching.firstLearner(server);
        return new SignedInLearners(
                server, first, places.stream().map(Place::learner).toList());
    }

    private static List<Figure> feed(RunningServer server) throws Exception {
        var staff = InventedCoaching.staff(server);
        var path = FEED + "?size=" + InventedCoaching.CONSENTING;
        var json = Median.milliseconds(FEEDS_TO_WARM_UP, FEEDS, () -> download(staff, path, 100));
        var csv = Median.milliseconds(FEEDS_TO_WARM_UP, FEEDS, () -> download(staff, FEED + ".csv", 50));
        var growth = new ServerHeap(server).growthDuring(staff, FEED + ".csv", InventedCoaching.CONSENTING);
        return List.of(
                figure("coaching.feed", json / 1e3, "s"),
                figure("coaching.feed.csv", csv / 1e3, "s"),
                figure("coaching.feed.memory-growth", growth, "MB"));
    }

    private static long download(Person staff, String path, int bytesEach) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        try (var in = staff.download(path)) {
            var bytes = in.transferTo(OutputStream.nullOutputStream());
            if (bytes < (long) InventedCoaching.CONSENTING * bytesEach)
                throw new IOException(path + " has only " + bytes + " bytes");
        }
        return System.nanoTime() - begun;
    }

    private static Figure figure(String bench, double value, String unit) {
        return new Figure(bench, value, unit, null, null);
    }
}
