package org.matricula.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Visitors who open each of 10,000 credential pages for the first time, then at random and all at once, as fast as wrk
 * can ask on the same two cores, database included; and how soon a page shows that its credential was revoked.
 */
final class CredentialPageGroup implements Group {

    private static final int CREDENTIALS = 10_000;
    private static final String ISSUER = "open-university";
    private static final String OWNER = "owner@example.org";
    private static final String PASSWORD = "matricula-demo";
    private static final Pattern AWARD = Pattern.compile("btn-primary\" href=\"[^\"]+achievement=([^\"]+)\"");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

    @Override
    public String name() {
        return "credential";
    }

    @Override
    public void measure(Project project, Consumer<Figure> figures) throws Exception {
        var scratch = Files.createTempDirectory("matricula-pages");
        try (var server = RunningServer.start(project, scratch.resolve("data"))) {
            award(server, Files.createDirectory(scratch.resolve("results")));
            var paths = CredentialAddresses.of(server, CREDENTIALS);
            var script = script(scratch, paths);
            var sessions = sessions(server);
            var firstTime = openEach(server, paths);
            wrk(server, script, 15);
            var measured = wrk(server, script, 15);
            List.of(
                            figure("credential.page.first-time", firstTime, "1/s"),
                            figure("credential.page", rate(measured), "1/s"),
                            figure("credential.page.p99", milliseconds(measured), "ms"),
                            figure("credential.page.sessions-made", sessions(server) - sessions, "1"),
                            figure("credential.page.status-change", secondsToRevoked(server), "s"))
                    .forEach(figures);
        } finally {
            Scratch.delete(scratch);
        }
    }

    private static Figure figure(String bench, double value, String unit) {
        return new Figure(bench, value, unit, null, null);
    }

    /** Brings the learners in, and awards whatever was earned and not yet awarded. */
    private static void award(RunningServer server, Path results) throws Exception {
        InventedResults.write(results, CREDENTIALS);
        server.importOulad(results, ISSUER);
        server.signIn(OWNER, PASSWORD);
        var awards = "/o/" + ISSUER + "/awards";
        var open = AWARD.matcher(server.get(awards));
        while (open.find()) {
            var job = server.submit(awards, awards, Map.of("achievement", open.group(1), "tell", "true"));
            while (server.get(job).contains("http-equiv=\"refresh\"")) Thread.sleep(500);
        }
    }

    private static double secondsToRevoked(RunningServer server) throws Exception {
        String credential;
        try (var database = server.database();
                var row = database.createStatement().executeQuery("select credential_id from award limit 1")) {
            row.next();
            credential = row.getString(1);
        }
        var path = CredentialAddresses.of(server, 1).getFirst();
        server.get(path);
        var desk = "/o/" + ISSUER + "/credentials/" + credential;
        server.submit(desk, desk + "/revoke", Map.of("reason", "Measured", "sure", "true"));
        var begun = System.nanoTime();
        while (!server.get(path).contains("verdict bad")) Thread.sleep(20);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int sessions(RunningServer server) throws Exception {
        try (var database = server.database();
                var row = database.createStatement().executeQuery("select count(*) from spring_session")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Path script(Path scratch, List<String> paths) throws IOException {
        var list = Files.write(scratch.resolve("paths.txt"), paths);
        var script = """
                local paths = {}
                for line in io.lines("%s") do paths[#paths + 1] = line end
                local turn = 0
                function setup(thread) turn = turn + 1; thread:set("seed", turn) end
                function init() math.randomseed(seed) end
                function request() return wrk.format("GET", paths[math.random(#paths)], {["Accept"] = "text/html"}) end
                """.formatted(list);
        return Files.writeString(scratch.resolve("pages.lua"), script);
    }

    /** Each page once, by eight visitors at a time: a page's first visitor waits for the checks. @return pages per second */
    private static double openEach(RunningServer server, List<String> paths) throws Exception {
        var begun = System.nanoTime();
        try (var visitors = Executors.newFixedThreadPool(8)) {
            var opened = visitors.invokeAll(paths.stream()
                    .map(path -> (Callable<String>) () -> server.visit(path))
                    .toList());
            for (var page : opened) {
                if (!page.get().contains("class=\"verdict good")) throw new IOException("A page did not verify");
            }
        }
        return paths.size() / ((System.nanoTime() - begun) / 1e9);
    }

    private static String wrk(RunningServer server, Path script, int seconds) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "wrk",
                            "-t2",
                            "-c32",
                            "-d" + seconds + "s",
                            "--latency",
                            "-s",
                            script.toString(),
                            server.address())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new IOException("wrk is not installed: the pages are asked for with it", e);
        }
        var said = new String(process.getInputStream().readAllBytes());
        System.err.print(said);
        if (process.waitFor() != 0 || REFUSED.matcher(said).find()) throw new IOException("Not every page opened");
        return said;
    }

    private static double rate(String said) throws IOException {
        var rate = RATE.matcher(said);
        if (!rate.find()) throw new IOException("wrk said no rate");
        return Double.parseDouble(rate.group(1));
    }

    private static double milliseconds(String said) throws IOException {
        var p99 = P99.matcher(said);
        if (!p99.find()) throw new IOException("wrk said no latency");
        var value = Double.parseDouble(p99.group(1));
        return switch (p99.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }
}
