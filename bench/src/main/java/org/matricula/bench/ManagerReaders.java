package org.matricula.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Twenty managers who read a page per second each. Where a list goes on, every second of them does too. */
final class ManagerReaders {

    private static final int SECONDS = 60;
    private static final int ROUNDS_TO_WARM_UP = 15;
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?;]after=[^\"]*)\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}|[?&]after=[^&]*");

    private final List<Person> managers = new ArrayList<>();
    private final PacedReaders paced;

    ManagerReaders(RunningServer server, AccessLog log) throws IOException, InterruptedException {
        this.paced = new PacedReaders(log, SECONDS);
        for (int i = 0; i < InventedPartner.MANAGERS; i++) managers.add(InventedPartner.manager(server, i));
    }

    /** The first ones wait for code that was never run. */
    void warmUp(ManagerPages pages) throws Exception {
        for (int round = 0; round < ROUNDS_TO_WARM_UP; round++) {
            var manager = managers.get(round % managers.size());
            for (var path : pages.each()) manager.open(path);
        }
    }

    PacedReaders.Times read(Supplier<String> path) throws Exception {
        var times = paced.read(
                managers.stream().map(manager -> new PageReader(manager, path)).toList());
        name(times.requests());
        return times;
    }

    /** Goes on to the next page of a list every second time there is one. */
    private static final class PageReader implements PacedReaders.Reader {

        private final Person manager;
        private final Supplier<String> path;
        private @Nullable String next;

        PageReader(Person manager, Supplier<String> path) {
            this.manager = manager;
            this.path = path;
        }

        @Override
        public void ask() throws Exception {
            next = next(manager.open(next == null ? path.get() : next));
        }
    }

    private static @Nullable String next(String page) {
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
}
