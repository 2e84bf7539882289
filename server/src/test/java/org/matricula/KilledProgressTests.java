package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.platform.Token;
import org.matricula.progress.ProgressEvent;

/** A server is killed while many tell it what learners do: whatever it had said to have taken is there afterwards. */
class KilledProgressTests {

    private static final int SENDERS = 16;
    private static final int TAKEN_BEFORE_THE_KILL = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final UUID CLIENT = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Token TOKEN = new Token("mtr_killed-in-the-middle-of-it-all");

    @TempDir
    Path folder;

    private record Target(UUID learner, UUID run, UUID step) {}

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        var data = folder.resolve("data");
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        try (var instance = RunningInstance.startWithDemo(data)) {
            register(instance);
            var target = target(instance);
            try (var senders = Executors.newFixedThreadPool(SENDERS)) {
                var number = new AtomicInteger();
                for (int i = 0; i < SENDERS; i++) senders.submit(() -> send(instance, target, number, acknowledged));
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> acknowledged.size() >= TAKEN_BEFORE_THE_KILL);
                instance.kill();
            }
        }
        try (var next = RunningInstance.start(data)) {
            var stored = stored(next);
            var missing = new HashSet<String>(acknowledged);
            missing.removeIf(id -> stored.contains(ProgressEvent.id("api:" + CLIENT, id)));

            assertThat(missing).isEmpty();
            assertThat(number(next, "select comments from run_progress_tally where comments > 0"))
                    .isEqualTo(stored.size());
        }
    }

    /** One after the other until there is nobody to tell. */
    private static Void send(RunningInstance instance, Target target, AtomicInteger number, Set<String> acknowledged)
            throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            while (true) {
                var id = "k" + number.incrementAndGet();
                var body = """
                        {"events":{"id":"%s","learner":"%s","run":"%s","kind":"COMMENTED","step":"%s","at":"2026-01-01T00:00:00Z"}}""".formatted(id, target.learner(), target.run(), target.step());
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                + instance.particulars().httpPort()
                                + "/api/v1/organisations/open-university/progress/events"))
                        .header("Authorization", "Bearer " + TOKEN.value())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) acknowledged.add(id);
            }
        } catch (IOException | RuntimeException gone) {
            return null;
        }
    }

    private static void register(RunningInstance instance) throws Exception {
        try (var connection = instance.connect();
                var insert = connection.prepareStatement("""
                        insert into api_client (id, organisation_id, name, secret_hash, permissions, created_at, created_by)
                        select ?, o.id, 'Sender', ?, array['RECORD_PROGRESS'], now(), a.id
                          from organisation o, (select id from account limit 1) a where o.slug = 'open-university'""")) {
            insert.setObject(1, CLIENT);
            insert.setBytes(2, TOKEN.hash());
            insert.executeUpdate();
        }
    }

    private static Target target(RunningInstance instance) throws Exception {
        try (var connection = instance.connect();
                var row = connection.createStatement().executeQuery("""
                        select p.learner_id, p.run_id, p.last_step_id from progress p
                         where p.last_step_id is not null limit 1""")) {
            row.next();
            return new Target(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class));
        }
    }

    private static Set<UUID> stored(RunningInstance instance) throws Exception {
        var ids = new HashSet<UUID>();
        try (var connection = instance.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select id from progress_event where source like 'api:%'")) {
            while (row.next()) ids.add(row.getObject(1, UUID.class));
        }
        return ids;
    }

    private static long number(RunningInstance instance, String query) throws Exception {
        try (var connection = instance.connect();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
