package org.matricula.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Learners on runs that teach a hundred steps each, and a program that may tell what they do; made by seed in SQL. */
record InventedLearning(List<UUID> learners, List<UUID> runs, List<List<UUID>> steps, String token) {

    static final int STEPS = 100;
    private static final String TOKEN = "mtr_measured-measured-measured-measured";

    static InventedLearning in(RunningServer server, String organisation, int learners, int runs) throws Exception {
        try (var database = server.database()) {
            database.setAutoCommit(false);
            var ids = learners(database, learners);
            var made = new ArrayList<UUID>();
            var steps = new ArrayList<List<UUID>>();
            for (int i = 0; i < runs; i++) {
                made.add(run(database, organisation, i));
                steps.add(steps(database, made.getLast(), i));
                enrol(database, made.getLast());
            }
            client(database, organisation);
            database.commit();
            return new InventedLearning(ids, made, steps, TOKEN);
        }
    }

    private static UUID id(int kind, long number) {
        return new UUID(0x0190_0000_0000_7000L + kind, 0x8000_0000_0000_0000L + number);
    }

    private static List<UUID> learners(Connection database, int count) throws Exception {
        var ids = new ArrayList<UUID>();
        try (var insert = database.prepareStatement(
                "insert into account (id, name, locale, time_zone, created_at) values (?, ?, 'en-GB', 'UTC', now())")) {
            for (int i = 0; i < count; i++) {
                ids.add(id(1, i));
                insert.setObject(1, ids.getLast());
                insert.setString(2, "Measured Learner " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return ids;
    }

    private static UUID run(Connection database, String organisation, int number) throws Exception {
        var course = id(2, number);
        var run = id(3, number);
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into course (id, organisation_id, slug, title, created_at)
                    select '%s', id, 'measured-%d', 'Measured %2$d', now() from organisation where slug = '%s'""".formatted(course, number, organisation));
            statement.execute("""
                    insert into course_run (id, course_id, slug, title, starts_at, created_at, model, published)
                    values ('%s', '%s', 'run', 'Run', now() - interval '30 days', now(), 'OPEN_SPONSORED', 1)""".formatted(run, course));
        }
        return run;
    }

    private static List<UUID> steps(Connection database, UUID run, int number) throws Exception {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < STEPS; i++) ids.add(id(4, (long) number * STEPS + i));
        var listed = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into content (run_id, version, outline, changed_at)
                    values ('%s', 1, '{"weeks":[{"title":"Week","activities":[{"title":"All","steps":[%s]}]}]}', now())""".formatted(run, listed));
            for (var id : ids) {
                statement.addBatch("""
                        insert into step (run_id, version, id, title, content)
                        values ('%s', 1, '%s', 'Step', '{"kind":"ARTICLE","text":"Text"}')""".formatted(run, id));
            }
            statement.executeBatch();
        }
        return ids;
    }

    private static void enrol(Connection database, UUID run) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into enrolment (learner_id, run_id, course_id, track, source, activated_at)
                    select a.id, r.id, r.course_id, 'SPONSORED', 'API', now()
                      from account a, course_run r where a.name like 'Measured Learner %%' and r.id = '%s'""".formatted(run));
        }
    }

    private static void client(Connection database, String organisation) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
        try (var insert = database.prepareStatement("""
                insert into api_client (id, organisation_id, name, secret_hash, permissions, created_at, created_by)
                select ?, o.id, 'Measured', ?, array['RECORD_PROGRESS', 'SEE_COUNTS', 'SEE_LEARNERS'], now(), a.id
                  from organisation o, (select id from account limit 1) a where o.slug = ?""")) {
            insert.setObject(1, id(5, 0));
            insert.setBytes(2, hash);
            insert.setString(3, organisation);
            insert.executeUpdate();
        }
    }
}
