package org.matricula.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.matricula.bench.Figure.Reference;

/**
 * Twenty people who look for skills among 50,000, a letter per second each, at the server; beside it what a scan of all names
 * for the letters takes in the same database, by one of them at a time and without a server. Then how long the 50,000 take to
 * come in, and once more when nothing is new.
 */
final class FrameworkGroup implements Group {

    private static final int SKILLS = 50_000;
    private static final int READERS = 20;
    private static final int SECONDS = 60;
    private static final int TO_WARM_UP = 6_000;
    private static final int SCANS = 300;
    private static final String DESK = "/o/open-university/frameworks";
    private static final String SEARCH = "/api/v1/organisations/open-university/skills?q=";

    @Override
    public String name() {
        return "credential";
    }

    @Override
    public void measure(Project project, Consumer<Figure> figures) throws Exception {
        var scratch = Files.createTempDirectory("matricula-skills");
        var log = new AccessLog(Files.createDirectory(scratch.resolve("requests")));
        try (var server = RunningServer.start(project, scratch.resolve("data"), log.settings())) {
            var framework = new InventedFramework(SKILLS);
            var first = bring(server, framework);
            var again = bring(server, framework);
            var times = search(server, log, framework);
            var scan = new Reference("ilike over all names in the same database", scan(server, framework));
            figures.accept(new Figure("credential.framework.search.p99", times.atServer(), "ms", scan, null));
            figures.accept(new Figure("credential.framework.search.p99-at-reader", times.atReader(), "ms", null, null));
            figures.accept(new Figure("credential.framework.import", first, "s", null, null));
            figures.accept(new Figure("credential.framework.import-again", again, "s", null, null));
        } finally {
            Scratch.delete(scratch);
        }
    }

    private static Person owner(RunningServer server) throws Exception {
        var owner = new Person(server.address());
        owner.signIn("owner@example.org", "matricula-demo");
        return owner;
    }

    /** @return seconds */
    private static double bring(RunningServer server, InventedFramework framework) throws Exception {
        var owner = owner(server);
        var begun = System.nanoTime();
        owner.upload(DESK + "/new", DESK, Map.of("name", "Invented skills"), framework.csv());
        return (System.nanoTime() - begun) / 1e9;
    }

    private static PacedReaders.Times search(RunningServer server, AccessLog log, InventedFramework framework)
            throws Exception {
        var owner = owner(server);
        var random = new Random(1);
        for (int i = 0; i < TO_WARM_UP; i++) type(owner, framework, random);
        var readers = new ArrayList<PacedReaders.Reader>();
        for (int i = 0; i < READERS; i++) {
            var typing = new Random(i);
            readers.add(() -> type(owner, framework, typing));
        }
        return new PacedReaders(log, SECONDS).read(Collections.unmodifiableList(readers));
    }

    private static void type(Person who, InventedFramework framework, Random random)
            throws IOException, InterruptedException {
        who.json(SEARCH + URLEncoder.encode(framework.typed(random), StandardCharsets.UTF_8));
    }

    /** @return p99 in milliseconds */
    private static double scan(RunningServer server, InventedFramework framework) throws Exception {
        var times = new ArrayList<Double>();
        var random = new Random(2);
        try (var database = server.database();
                var query = database.prepareStatement(
                        "select id, name from framework_item where name ilike ? order by length(name), name limit 20")) {
            for (int i = 0; i < SCANS; i++) {
                query.setString(1, "%" + framework.typed(random) + "%");
                var begun = System.nanoTime();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) rows.getString(2);
                }
                times.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return PacedReaders.p99(List.copyOf(times));
    }
}
