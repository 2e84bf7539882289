package org.matricula.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An organisation with 300,000 of the platform's 1,000,000 enrolments, made by seed in SQL: see
 * {@code invented-partner.sql}. Its roll is what the migration that made rolls would make of it.
 *
 * @param runs        its thirty, by how many take part: all of its learners, ten times a tenth of them, nineteen others
 * @param memberships one in ten of its learners'
 * @param addresses   of these learners
 * @param months      in which it was charged, such as {@code 2026-11}
 */
record InventedPartner(
        List<UUID> runs, List<UUID> memberships, List<String> addresses, List<UUID> groups, List<String> months) {

    static final String SLUG = "measured-partner";
    static final int MANAGERS = 20;

    /** Smaller for trying things out; figures are those of 1. */
    static final double SCALE = Double.parseDouble(System.getenv().getOrDefault("MATRICULA_BENCH_SCALE", "1"));

    static final int LEARNERS = (int) (100_000 * SCALE);
    static final int ENROLMENTS = LEARNERS * 3;
    private static final String OWN = "organisation_id = (select id from organisation where slug = '" + SLUG + "')";
    private static final String SAMPLE = OWN + " and external_id like '%0'";

    private static final int OTHERS = (int) (140_000 * SCALE);
    private static final String DEMO_PERSON = "owner@example.org";
    private static final String DEMO_PASSWORD = "matricula-demo";
    private static final String MIGRATION = "server/src/main/resources/db/migration/V0021__roll.sql";

    static InventedPartner in(RunningServer server, Project project) throws IOException, SQLException {
        try (var database = server.database()) {
            if (texts(database, "select slug from organisation where slug = '" + SLUG + "'")
                    .isEmpty()) {
                make(database, project);
            }
            return new InventedPartner(
                    ids(
                            database,
                            "select r.id from course_run r join course c on c.id = r.course_id"
                                    + " where c.slug like 'measured-%' order by length(c.slug), c.slug"),
                    ids(database, "select membership_id from roll_member where " + SAMPLE + " order by membership_id"),
                    texts(database, "select address from roll_member where " + SAMPLE + " order by membership_id"),
                    ids(database, "select id from learner_group where " + OWN + " order by id"),
                    texts(database, "select to_char(month, 'YYYY-MM') from charge_tally where " + OWN));
        }
    }

    /** One of its managers, signed in. */
    static Person manager(RunningServer server, int number) throws IOException, InterruptedException {
        var manager = new Person(server.address());
        manager.signIn("manager-" + number + "@measured.example", DEMO_PASSWORD);
        return manager;
    }

    private static void make(Connection database, Project project) throws IOException, SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '256MB'");
            statement.execute("set maintenance_work_mem = '512MB'");
            for (var step : List.of(people(), roll(project), "vacuum (analyze)")) {
                var begun = System.nanoTime();
                for (var one : step.split(";\n")) statement.execute(one);
                System.err.printf("%.0f s%n", (System.nanoTime() - begun) / 1e9);
            }
        }
    }

    private static String people() throws IOException {
        try (var in = Objects.requireNonNull(InventedPartner.class.getResourceAsStream("/invented-partner.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{learners}", String.valueOf(LEARNERS))
                    .replace("{others}", String.valueOf(OTHERS))
                    .replace("{demo}", DEMO_PERSON);
        }
    }

    /** The part of the migration that fills the roll from what there is, with the groups that came later. */
    private static String roll(Project project) throws IOException {
        var migration = Files.readString(project.root().resolve(MIGRATION));
        var filling = migration.substring(migration.indexOf("-- What there is already."));
        return "truncate roll_entry, roll_removal, roll_tally, roll_member, roll_word, profile;\n"
                + replaced(
                        filling,
                        "m.external_learner_id, null, f.token",
                        "m.external_learner_id, m.group_id, f.token",
                        "external_id, profile_token, sought, joined_at",
                        "external_id, group_id, profile_token, sought, joined_at",
                        "m.external_learner_id, f.token",
                        "m.external_learner_id, m.group_id, f.token");
    }

    private static String replaced(String text, String... pairs) throws IOException {
        for (int i = 0; i < pairs.length; i += 2) {
            if (!text.contains(pairs[i])) throw new IOException(MIGRATION + " no longer has: " + pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return text;
    }

    private static List<UUID> ids(Connection database, String sql) throws SQLException {
        return texts(database, sql).stream().map(UUID::fromString).toList();
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
