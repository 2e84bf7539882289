package org.matricula.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A provider whose twenty programmes a million learners take, made by seed: see {@code invented-records.sql} and
 * {@link RecordRows}. Those of the first programme, whose records are measured, hold the badges of their certificates,
 * awarded as staff awards them.
 *
 * @param pathways that all programmes lead to; any record can be sent to the first
 */
record InventedRecords(List<UUID> pathways) {

    static final String PROVIDER = "recorded-provider";
    static final String INSTITUTION = "recorded-college-0";
    static final String PROGRAMME = "recorded-0";
    static final int STAFF = 20;

    /** Smaller for trying things out; figures are those of 1. */
    private static final double SCALE = Double.parseDouble(System.getenv().getOrDefault("MATRICULA_BENCH_SCALE", "1"));

    static final int LEARNERS = (int) (1_000_000 * SCALE);

    /** Whose records are read and sent. */
    static final int SAMPLE = (int) Math.max(500, 10_000 * SCALE);

    static final int RECEIVED = (int) (100_000 * SCALE);

    private static final String DEMO_PERSON = "owner@example.org";
    private static final String DEMO_PASSWORD = "matricula-demo";

    static InventedRecords in(RunningServer server) throws Exception {
        try (var database = server.database()) {
            if (texts(database, "select slug from organisation where slug = '" + PROVIDER + "'")
                    .isEmpty()) {
                make(database);
                award(server, database);
                run(database, "vacuum (analyze)");
            }
            return new InventedRecords(
                    ids(database, "select id from pathway where contact like '%@recorded.example' order by id"));
        }
    }

    /** One of the staff, signed in. */
    static Person staff(RunningServer server, int number) throws IOException, InterruptedException {
        return signedIn(server, "staff-" + number + "@recorded.example");
    }

    static SignedInLearners signedInLearners(RunningServer server) throws Exception {
        signedIn(server, RecordRows.address(0));
        var sample = IntStream.range(0, SAMPLE).mapToObj(RecordRows::learner).toList();
        return new SignedInLearners(server, RecordRows.learner(0), sample);
    }

    private static Person signedIn(RunningServer server, String address) throws IOException, InterruptedException {
        var person = new Person(server.address());
        person.signIn(address, DEMO_PASSWORD);
        return person;
    }

    private static void make(Connection database) throws Exception {
        var begun = System.nanoTime();
        run(
                database,
                "set synchronous_commit = off",
                "set work_mem = '256MB'",
                "set maintenance_work_mem = '512MB'",
                teaching());
        var rows = new RecordRows(parts(database), LEARNERS, SAMPLE, RECEIVED, firstPathway(database));
        new BulkTables(database, RecordRows.TABLES).fill(() -> {
            rows.writeTo(database);
            System.err.printf("Rows are written after %.0f s%n", (System.nanoTime() - begun) / 1e9);
        });
        run(database, """
                insert into course_certificate_tally (course_id, certificates)
                select course_id, count(*) from course_certificate where course_id in (
                    select id from course where slug like 'recorded-%') group by course_id""", """
                update account set password_hash = (
                    select a.password_hash from account a join email_address e on e.account_id = a.id
                     where e.normal = '%s')
                 where id = '%s'""".formatted(DEMO_PERSON, RecordRows.learner(0)), "analyze");
        System.err.printf("Indexes are made after %.0f s%n", (System.nanoTime() - begun) / 1e9);
    }

    private static String teaching() throws IOException {
        try (var in = Objects.requireNonNull(InventedRecords.class.getResourceAsStream("/invented-records.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{demo}", DEMO_PERSON);
        }
    }

    private static List<RecordRows.Part> parts(Connection database) throws SQLException {
        var parts = new ArrayList<RecordRows.Part>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select g.programme_id, c.id, r.id
                          from course c
                               join course_run r on r.course_id = c.id
                               join requirement_course rc on rc.course_id = c.id
                               join requirement q on q.id = rc.requirement_id
                               join requirement_group g on g.id = q.group_id
                         where c.slug like 'recorded-%' order by g.programme_id, q.position""")) {
            while (rows.next()) {
                parts.add(
                        new RecordRows.Part(uuid(rows.getString(1)), uuid(rows.getString(2)), uuid(rows.getString(3))));
            }
        }
        return parts;
    }

    private static RecordRows.Pathway firstPathway(Connection database) throws SQLException {
        var one = "from pathway where contact like '%@recorded.example' order by id limit 1";
        return new RecordRows.Pathway(
                ids(database, "select id " + one).getFirst(),
                ids(database, "select organisation_id " + one).getFirst());
    }

    /** The certificates of the first programme's courses. */
    private static void award(RunningServer server, Connection database) throws Exception {
        var begun = System.nanoTime();
        var awards = "/o/" + PROVIDER + "/awards";
        var issuer = staff(server, 0);
        // The page makes the achievements of courses that have none yet.
        issuer.open(awards);
        for (var achievement : texts(database, """
                select a.id from achievement a join course c on c.id = a.course_id
                 where c.slug like '%s-%%'""".formatted(PROGRAMME))) {
            var job = issuer.submit(awards, awards, Map.of("achievement", achievement));
            while (issuer.get(job).contains("http-equiv=\"refresh\"")) Thread.sleep(300);
        }
        System.err.printf("Badges are awarded in %.0f s%n", (System.nanoTime() - begun) / 1e9);
    }

    private static void run(Connection database, String... statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var all : statements) for (var one : all.split(";\n")) statement.execute(one);
        }
    }

    private static List<UUID> ids(Connection database, String sql) throws SQLException {
        return texts(database, sql).stream().map(InventedRecords::uuid).toList();
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }

    private static List<String> texts(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
