package org.matricula.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.bench.Figure.Reference;

/**
 * How soon a status list of a million entries is served, one in a hundred of them revoked: to twenty verifiers who ask once
 * a second each, and to the first who asks after one changed, when it has to be packed and signed anew.
 */
final class StatusListGroup implements Group {

    private static final int ENTRIES = 1 << 20;
    private static final int REVOKED = 10_000;
    private static final int VERIFIERS = 20;
    private static final int SECONDS = 30;
    private static final int TO_WARM_UP = 3_000;
    private static final int CHANGES = 50;

    @Override
    public String name() {
        return "credential";
    }

    @Override
    public void measure(Project project, Consumer<Figure> figures) throws Exception {
        var scratch = Files.createTempDirectory("matricula-status");
        var log = new AccessLog(Files.createDirectory(scratch.resolve("requests")));
        try (var server = RunningServer.start(project, scratch.resolve("data"), log.settings())) {
            var path = "/status/" + fill(server);
            for (int i = 0; i < TO_WARM_UP; i++) server.visit(i % 2 == 0 ? path : PacedReaders.FLOOR);
            var floor = new Reference(
                    "GET " + PacedReaders.FLOOR,
                    read(server, log, PacedReaders.FLOOR).atServer());
            var list = read(server, log, path);
            figures.accept(figure("p99", list.atServer(), floor));
            figures.accept(figure("p99-at-reader", list.atReader(), null));
            figures.accept(figure("changed.p99", changed(server, log, path), floor));
        } finally {
            Scratch.delete(scratch);
        }
    }

    private static Figure figure(String what, double value, @Nullable Reference limit) {
        return new Figure("credential.status-list." + what, value, "ms", null, limit);
    }

    /** A list of those there are is made larger than it would be. @return its token */
    private static String fill(RunningServer server) throws IOException, SQLException {
        try (var database = server.database();
                var statement = database.createStatement()) {
            var row = statement.executeQuery("select id, token from status_list order by created_at desc limit 1");
            if (!row.next()) throw new IOException("There is no status list");
            var id = row.getString(1);
            var token = row.getString(2);
            statement.execute(
                    "update status_list set size = " + ENTRIES + ", version = version + 1 where id = '" + id + "'");
            statement.execute("""
                    insert into credential_status (credential_id, status_list_id, status_index, status, changed_at)
                    select gen_random_uuid(), '%s', (i * 104729::bigint) %% %d, 'REVOKED', now()
                      from generate_series(1, %d) as i""".formatted(id, ENTRIES, REVOKED));
            return token;
        }
    }

    private static PacedReaders.Times read(RunningServer server, AccessLog log, String path) throws Exception {
        return new PacedReaders(log, SECONDS).read(Collections.nCopies(VERIFIERS, () -> server.visit(path)));
    }

    private static double changed(RunningServer server, AccessLog log, String path) throws Exception {
        var before = log.requests().size();
        for (int i = 0; i < CHANGES; i++) {
            change(server);
            server.visit(path);
        }
        var requests = log.requests();
        List<Double> times = new ArrayList<>();
        for (var request : requests.subList(before, requests.size())) times.add(request.milliseconds());
        return PacedReaders.p99(times);
    }

    private static void change(RunningServer server) throws IOException, SQLException {
        try (var database = server.database();
                var statement = database.createStatement()) {
            statement.execute("update status_list set version = version + 1 where size = " + ENTRIES);
        }
    }
}
