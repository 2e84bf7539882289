package org.matricula.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What learners did, told to a running server by a program: one event per request over 64 connections, then five million
 * by the thousand; then how soon the progress of a learner and of a run is read. The server, its database and the
 * programs that ask share two cores.
 */
final class ProgressGroup implements Group {

    private static final String ORGANISATION = "open-university";
    private static final int LEARNERS = 10_000;
    private static final int RUNS = 5;
    private static final int EVENTS_PER_STEP = 2;
    private static final int STEPS_DONE = 50;
    private static final int PER_CALL = 1_000;
    private static final int SENDERS = 3;

    /** Of twenty seconds each: on two cores it takes the JVM a minute to compile what such a request runs through. */
    private static final int ROUNDS_TO_WARM_UP = 3;

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern ALL = Pattern.compile("(\\d+) requests in");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public void measure(Project project, Consumer<Figure> figures) throws Exception {
        var scratch = Files.createTempDirectory("matricula-progress");
        var log = new AccessLog(Files.createDirectory(scratch.resolve("requests")));
        try (var server = RunningServer.start(project, scratch.resolve("data"), log.settings())) {
            var learning = InventedLearning.in(server, ORGANISATION, LEARNERS, RUNS);
            var sessions = count(server, "spring_session");
            var before = count(server, "progress_event");
            var http = http(server, learning, scratch);
            var lost = http.acknowledged() - (count(server, "progress_event") - before);
            var bulk = bulk(server, learning);
            var stored = count(server, "progress_event");
            settle(server);
            var readers = new ProgressReaders(server, log, learning, ORGANISATION);
            readers.warmUp();
            var floor = readers.read(() -> PacedReaders.FLOOR);
            var oneLearner = readers.read(readers::learner);
            var oneRun = readers.read(readers::run);
            List.of(
                            figure("progress.events.bulk", bulk, "1/s"),
                            figure("progress.events.stored", stored, "1"),
                            figure("progress.events.http", http.rate(), "1/s"),
                            figure("progress.events.lost", Math.max(0, lost), "1"),
                            figure("progress.events.sessions-made", count(server, "spring_session") - sessions, "1"),
                            read("learner.p99", oneLearner.atServer(), floor.atServer()),
                            read("learner.p99-at-reader", oneLearner.atReader(), floor.atReader()),
                            read("run.p99", oneRun.atServer(), floor.atServer()),
                            read("run.p99-at-reader", oneRun.atReader(), floor.atReader()))
                    .forEach(figures);
        } finally {
            Scratch.delete(scratch);
        }
    }

    private static Figure figure(String bench, double value, String unit) {
        return new Figure(bench, value, unit, null, null);
    }

    private static Figure read(String what, double p99, double floor) {
        return new Figure(
                "progress.read." + what, p99, "ms", null, new Figure.Reference("GET " + PacedReaders.FLOOR, floor));
    }

    /** @return events per second over the last fifth, when the tables are fullest */
    private double bulk(RunningServer server, InventedLearning learning) throws Exception {
        var calls = LEARNERS * RUNS * STEPS_DONE * EVENTS_PER_STEP / PER_CALL;
        var steady = calls * 4 / 5;
        send(server, learning, 0, steady);
        var begun = System.nanoTime();
        send(server, learning, steady, calls);
        return (double) (calls - steady) * PER_CALL / ((System.nanoTime() - begun) / 1e9);
    }

    private void send(RunningServer server, InventedLearning learning, int from, int to) throws Exception {
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var calls = new ArrayList<Callable<Integer>>();
            for (int call = from; call < to; call++) {
                var number = call;
                calls.add(() -> post(server, learning, batch(learning, number)));
            }
            for (var answer : senders.invokeAll(calls)) {
                if (answer.get() != 200) throw new IOException("A batch was answered " + answer.get());
            }
        }
    }

    /** Ten learners who each do fifty steps of one run: opened, then completed. */
    private static String batch(InventedLearning learning, int call) {
        var text = new StringBuilder("{\"events\":[");
        for (int i = 0; i < PER_CALL; i++) {
            var number = call * PER_CALL + i;
            var visit = number % EVENTS_PER_STEP == 0;
            var step = number / EVENTS_PER_STEP % STEPS_DONE;
            var place = number / EVENTS_PER_STEP / STEPS_DONE;
            var run = place / LEARNERS;
            if (i > 0) text.append(',');
            text.append(event(
                    "b" + number,
                    learning.learners().get(place % LEARNERS).toString(),
                    learning.runs().get(run).toString(),
                    visit ? "VISITED" : "COMPLETED",
                    learning.steps().get(run).get(step).toString(),
                    1_700_000_000L + number));
        }
        return text.append("]}").toString();
    }

    private static String event(String id, String learner, String run, String kind, String step, long at) {
        return "{\"id\":\"%s\",\"learner\":\"%s\",\"run\":\"%s\",\"kind\":\"%s\",\"step\":\"%s\",\"at\":\"%s\"}"
                .formatted(id, learner, run, kind, step, java.time.Instant.ofEpochSecond(at));
    }

    private int post(RunningServer server, InventedLearning learning, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.address() + eventsPath()))
                .header("Authorization", "Bearer " + learning.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String eventsPath() {
        return "/api/v1/organisations/" + ORGANISATION + "/progress/events";
    }

    private record Http(double rate, long acknowledged) {}

    /** wrk, 64 connections, each event about another learner, after rounds to warm up. */
    private static Http http(RunningServer server, InventedLearning learning, Path scratch) throws Exception {
        var learners = Files.write(
                scratch.resolve("learners.txt"),
                learning.learners().stream().map(Object::toString).toList());
        var steps = Files.write(
                scratch.resolve("steps.txt"),
                learning.steps().getFirst().stream().map(Object::toString).toList());
        var script = Files.writeString(scratch.resolve("events.lua"), """
                local learners = {}
                for line in io.lines("%s") do learners[#learners + 1] = line end
                local steps = {}
                for line in io.lines("%s") do steps[#steps + 1] = line end
                local thread_number = 0
                function setup(thread) thread_number = thread_number + 1; thread:set("mine", thread_number) end
                function init() math.randomseed(mine); sent = 0 end
                local headers = {["Authorization"] = "Bearer %s", ["Content-Type"] = "application/json"}
                function request()
                  sent = sent + 1
                  local body = string.format('{"events":{"id":"%%s-%%d-%%d","learner":"%%s","run":"%s","kind":"VISITED","step":"%%s","at":"2026-01-01T00:00:00Z"}}',
                    os.getenv('ROUND'), mine, sent, learners[math.random(#learners)], steps[math.random(#steps)])
                  return wrk.format("POST", "%s", headers, body)
                end
                """.formatted(
                        learners, steps, learning.token(), learning.runs().getFirst(), eventsPath()));
        var warm = 0L;
        for (int round = 0; round < ROUNDS_TO_WARM_UP; round++) {
            warm += wrk(server, script, "warm" + round).acknowledged();
        }
        var measured = wrk(server, script, "measured");
        return new Http(measured.rate(), warm + measured.acknowledged());
    }

    private static Http wrk(RunningServer server, Path script, String round) throws Exception {
        var command = new ProcessBuilder(
                        "wrk", "-t2", "-c64", "-d20s", "--latency", "-s", script.toString(), server.address())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("ROUND", round);
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes());
        System.err.print(said);
        var rate = RATE.matcher(said);
        var all = ALL.matcher(said);
        if (process.waitFor() != 0 || REFUSED.matcher(said).find() || !rate.find() || !all.find()) {
            throw new IOException("Not every event was taken");
        }
        return new Http(Double.parseDouble(rate.group(1)), Long.parseLong(all.group(1)));
    }

    /** What the database would do by itself in the minutes after five million events. */
    private static void settle(RunningServer server) throws Exception {
        try (var database = server.database();
                var statement = database.createStatement()) {
            statement.execute(
                    "vacuum (analyze) progress_event, step_progress, progress, run_progress_tally, step_tally");
        }
    }

    private static long count(RunningServer server, String table) throws Exception {
        try (var database = server.database();
                var row = database.createStatement().executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
