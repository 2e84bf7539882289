package org.matricula.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A hundred thousand past results awarded by the job behind its page, in a server with 512 MB of heap: each is stored,
 * gets a place in a status list and is signed, and its learner is told. Everything that works counts: the whole JVM with
 * its collector and compiler, and PostgreSQL.
 */
final class AwardGroup implements Group {

    private static final double SCALE = Double.parseDouble(System.getenv().getOrDefault("MATRICULA_BENCH_SCALE", "1"));
    private static final int AWARDS = (int) (100_000 * SCALE);
    private static final int TO_WARM_UP = AWARDS / 10;
    private static final String ISSUER = "open-university";
    private static final String OWNER = "owner@example.org";
    private static final String PASSWORD = "matricula-demo";
    private static final Pattern AWARD = Pattern.compile("btn-primary\" href=\"[^\"]+achievement=([^\"]+)\"");

    @Override
    public String name() {
        return "credential";
    }

    @Override
    public void measure(Project project, Consumer<Figure> figures) throws Exception {
        var scratch = Files.createTempDirectory("matricula-awards");
        var settings = Map.of("MATRICULA_JAVA_OPTIONS", "-Xmx512m");
        try (var server = RunningServer.start(project, scratch.resolve("data"), settings)) {
            var results = Files.createDirectory(scratch.resolve("results"));
            InventedResults.write(results, AWARDS);
            server.importOulad(results, ISSUER);
            var others = count(server, "select count(*) from credential");
            begin(server);
            measure(server, others, figures);
        } finally {
            Scratch.delete(scratch);
        }
    }

    private static void measure(RunningServer server, long others, Consumer<Figure> figures) throws Exception {
        var heap = new ServerHeap(server);
        until(() -> awarded(server) >= others + TO_WARM_UP);
        var heldBefore = heap.held();
        var before = ServerWork.now(server);
        var awardedBefore = awarded(server);
        until(() -> count(server, "select count(*) from award_job where finished_at is null") == 0);
        var work = ServerWork.now(server).minus(before);
        var awards = awarded(server) - awardedBefore;
        var heldAfter = heap.held();
        var beforeLetters = ServerWork.now(server);
        var lettersBefore = letters(server);
        until(() -> count(server, "select count(*) from award_notice where mailed_at is null") == 0);
        var writing = ServerWork.now(server).minus(beforeLetters);
        var letters = letters(server) - lettersBefore;
        List.of(
                        figure("", awards / work.seconds(), "1/cpu-s"),
                        figure(".database", work.database() * 1000 / awards, "ms"),
                        figure(".letter", writing.seconds() * 1000 / Math.max(1, letters), "ms"),
                        figure(".heap.start", heldBefore, "MB"),
                        figure(".heap.end", heldAfter, "MB"),
                        figure(".heap.growth", Math.max(0, heldAfter - heldBefore), "MB"),
                        figure(".lost", others + AWARDS - awarded(server), "1"))
                .forEach(figures);
    }

    private static Figure figure(String what, double value, String unit) {
        return new Figure("credential.award" + what, value, unit, null, null);
    }

    /** All awards that are open, told to the learners. */
    private static void begin(RunningServer server) throws Exception {
        server.signIn(OWNER, PASSWORD);
        var awards = "/o/" + ISSUER + "/awards";
        var open = AWARD.matcher(server.get(awards));
        if (!open.find()) throw new IOException("There is nothing to award");
        server.submit(awards, awards, Map.of("achievement", open.group(1), "tell", "true"));
    }

    private static long awarded(RunningServer server) throws Exception {
        return count(server, "select coalesce(sum(awarded), 0) from achievement_tally");
    }

    private static long letters(RunningServer server) throws Exception {
        return count(server, "select count(*) from award_notice where mailed_at is not null");
    }

    private static long count(RunningServer server, String sql) throws Exception {
        try (var database = server.database();
                var row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Question {
        boolean answer() throws Exception;
    }

    private static void until(Question question) throws Exception {
        while (!question.answer()) Thread.sleep(1000);
    }
}
