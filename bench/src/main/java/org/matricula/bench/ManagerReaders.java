package org.matricula.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Twenty managers who read a page per second each. Where a list goes on, every second of them does too. */
final class ManagerReaders {

    private static final int SECONDS = 60;
    private static final int ROUNDS_TO_WARM_UP = 15;
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?;]after=[^\"]*)\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}|[?&]after=[^&]*");

    /** Of as many requests as there were: at the server, and with the way there and back. */
    record Times(double atServer, double atReader) {}

    private final List<Person> managers = new ArrayList<>();
    private final AccessLog log;

    ManagerReaders(RunningServer server, AccessLog log) throws IOException, InterruptedException {
        this.log = log;
        for (int i = 0; i < InventedPartner.MANAGERS; i++) managers.add(InventedPartner.manager(server, i));
    }

    /** The first ones wait for code that was never run. */
    void warmUp(ManagerPages pages) throws Exception {
        for (int round = 0; round < ROUNDS_TO_WARM_UP; round++) {
            var manager = managers.get(round % managers.size());
            for (var path : pages.each()) manager.open(path);
        }
    }

    /** @return p99, in milliseconds */
    Times read(Supplier<String> path) throws Exception {
        var before = log.requests().size();
        var atReader = Collections.synchronizedList(new ArrayList<Double>());
        try (var threads = Executors.newFixedThreadPool(managers.size())) {
            var reading = new ArrayList<Callable<Void>>();
            for (int i = 0; i < managers.size(); i++) {
                var manager = managers.get(i);
                var offset = i * 1000L / managers.size();
                reading.add(() -> {
                    Thread.sleep(offset);
                    readOn(manager, path, atReader);
                    return null;
                });
            }
            for (var one : threads.invokeAll(reading)) one.get();
        }
        var atServer = log.requests().stream().skip(before).toList();
        name(atServer);
        return new Times(
                p99(atServer.stream().map(AccessLog.Request::milliseconds).toList()), p99(atReader));
    }

    private static void readOn(Person manager, Supplier<String> path, List<Double> times) throws Exception {
        String next = null;
        for (int second = 0; second < SECONDS; second++) {
            var begun = System.nanoTime();
            var page = manager.open(next == null ? path.get() : next);
            var took = (System.nanoTime() - begun) / 1e6;
            times.add(took);
            next = next(page);
            Thread.sleep(Math.max(1, 1000 - (long) took));
        }
    }

    private static @org.jspecify.annotations.Nullable String next(String page) {
        var link = NEXT.matcher(page);
        return ThreadLocalRandom.current().nextBoolean() && link.find()
                ? link.group(1).replace("&amp;", "&")
                : null;
    }

    /** Says which kinds of pages took longest, so that they can be mended. */
    private static void name(List<AccessLog.Request> requests) {
        var byKind = new TreeMap<String, List<Double>>();
        for (var request : requests) {
            var kind = ID.matcher(request.path()).replaceAll("*");
            byKind.computeIfAbsent(kind, one -> new ArrayList<>()).add(request.milliseconds());
        }
        byKind.entrySet().stream()
                .sorted(Comparator.comparing(kind -> -Collections.max(kind.getValue())))
                .limit(15)
                .forEach(kind -> System.err.printf(
                        "%8.1f ms at most, %6.1f at the median of %3d: %s%n",
                        Collections.max(kind.getValue()),
                        Median.of(kind.getValue()),
                        kind.getValue().size(),
                        kind.getKey()));
    }

    private static double p99(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }
}
