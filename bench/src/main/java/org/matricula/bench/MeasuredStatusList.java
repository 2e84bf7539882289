package org.matricula.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How soon a status list of a million entries is served, one in a hundred of them revoked, and after one changed. */
final class MeasuredStatusList {

    private static final int ENTRIES = 1 << 20;
    private static final int REVOKED = 10_000;
    private static final int WARM_UP = 300;
    private static final int REQUESTS = 500;
    private static final int CHANGES = 50;

    private final RunningServer server;

    MeasuredStatusList(RunningServer server) {
        this.server = server;
    }

    List<Figure> figures() throws Exception {
        var path = "/status/" + fill();
        times(path, WARM_UP, false);
        var floor = new Figure.Reference(
                "GET " + PacedReaders.FLOOR, PacedReaders.p99(times(PacedReaders.FLOOR, REQUESTS, false)));
        return List.of(
                new Figure(
                        "credential.status-list.p99",
                        PacedReaders.p99(times(path, REQUESTS, false)),
                        "ms",
                        null,
                        floor),
                new Figure(
                        "credential.status-list.changed.p99",
                        PacedReaders.p99(times(path, CHANGES, true)),
                        "ms",
                        null,
                        floor));
    }

    /** The list of its own issuer is made larger than it would be. @return its token */
    private String fill() throws IOException, SQLException {
        try (var database = server.database();
                var statement = database.createStatement()) {
            var row = statement.executeQuery("select id, token from status_list order by created_at desc limit 1");
            row.next();
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

    private List<Double> times(String path, int requests, boolean changed) throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < requests; i++) {
            if (changed) change();
            var begun = System.nanoTime();
            server.visit(path);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }

    private void change() throws IOException, SQLException {
        try (var database = server.database();
                var statement = database.createStatement()) {
            statement.execute("update status_list set version = version + 1 where size = " + ENTRIES);
        }
    }
}
