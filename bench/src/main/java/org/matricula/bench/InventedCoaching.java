package org.matricula.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Learners of courses that coaching comes with, made by seed in SQL: see {@code invented-coaching.sql}.
 *
 * @param let   of the sample, those who are let into a course with coaching: they answered, or aren't eligible
 * @param asked of the sample, those who are asked first
 */
record InventedCoaching(List<Place> let, List<Place> asked) {

    static final String PROVIDER = "coached-provider";

    /** Smaller for trying things out; figures are those of 1. */
    private static final double SCALE = Double.parseDouble(System.getenv().getOrDefault("MATRICULA_BENCH_SCALE", "1"));

    private static final int LEARNERS = (int) (1_000_000 * SCALE);
    static final int CONSENTING = LEARNERS / 10;

    /** The way into the course without coaching. */
    static final String PLAIN = "/courses/coached-5/runs/run";

    private static final int SAMPLE = 10_000;
    private static final String DEMO_PERSON = "owner@example.org";
    private static final String DEMO_PASSWORD = "matricula-demo";

    /** Somebody, and the way into their course with coaching. */
    record Place(UUID learner, String path) {}

    static InventedCoaching in(RunningServer server) throws Exception {
        var begun = System.nanoTime();
        try (var database = server.database();
                var statement = database.createStatement()) {
            for (var one : sql().split(";\n")) statement.execute(one);
            statement.execute("vacuum (analyze)");
        }
        System.err.printf("The database is filled after %.0f s%n", (System.nanoTime() - begun) / 1e9);
        return new InventedCoaching(sample(server, "n.number % 20 <> 15"), sample(server, "n.number % 20 = 15"));
    }

    static Person staff(RunningServer server) throws IOException, InterruptedException {
        return signedIn(server, "staff@coached.example");
    }

    static Person firstLearner(RunningServer server) throws IOException, InterruptedException {
        return signedIn(server, "learner-0@coached.example");
    }

    private static Person signedIn(RunningServer server, String address) throws IOException, InterruptedException {
        var person = new Person(server.address());
        person.signIn(address, DEMO_PASSWORD);
        return person;
    }

    private static String sql() throws IOException {
        try (var in = Objects.requireNonNull(InventedCoaching.class.getResourceAsStream("/invented-coaching.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{demo}", DEMO_PERSON)
                    .replace("{learners}", Integer.toString(LEARNERS));
        }
    }

    /** In the order of their numbers. */
    private static List<Place> sample(RunningServer server, String which) throws Exception {
        try (var database = server.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select e.account_id, n.number / 10 %% 5 as course
                          from email_address e
                         cross join lateral (select substring(e.normal from 'learner-([0-9]+)@')::bigint as number) n
                         where e.normal like 'learner-%%@coached.example' and n.number < %d and %s
                         order by n.number""".formatted(SAMPLE, which))) {
            var found = new ArrayList<Place>();
            while (rows.next()) {
                found.add(new Place(rows.getObject(1, UUID.class), "/courses/coached-" + rows.getInt(2) + "/runs/run"));
            }
            return found;
        }
    }
}
