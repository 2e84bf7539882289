package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.testing.PlainBrowser;

/** A server is killed while it tells the next person of a crisis: the next one does, and each is told once. */
class KilledCrisisTests {

    private static final String HELP = "/coaching/open-university/help";

    /** Telling takes a while, so that the end comes in the middle of it. */
    private static final String SLOWLY = """
            create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(8); return new; end $$;
            create trigger slowly before insert on mail for each row when (new.urgent) execute function slowly();""";

    private static final String TELLING =
            "select count(*) from pg_stat_activity where query like 'insert into mail %' and state = 'active'";

    private static final String CALLS = "select sum(calls) from coaching_crisis";
    private static final String TOLD = "select count(*) from coaching_crisis_step where kind = 'TOLD'";
    private static final String MAILS = "select count(*) from mail where urgent";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void whoseTurnItIsIsToldOnceWhateverHappens() throws Exception {
        var data = folder.resolve("data");
        try (var instance = RunningInstance.startWithDemo(data)) {
            press(instance);
            assertThat(count(instance, CALLS)).isOne();
            execute(instance, SLOWLY);
            instance.kill();
        }
        long before;
        try (var later = startLater(data)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(() -> assertThat(count(later, TELLING)).isPositive());
            before = count(later, TOLD);
            assertThat(count(later, CALLS)).isOne();
            later.kill();
        }
        try (var last = startLater(data)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count(last, CALLS)).isEqualTo(2));

            // The second person, and whoever leads.
            assertThat(count(last, TOLD)).isEqualTo(before + 2);
            assertThat(count(last, MAILS)).isEqualTo(before + 2);
            assertThat(count(last, "select count(*) from text_message where purpose = 'ALERT'"))
                    .isOne();
        }
    }

    private static RunningInstance startLater(Path data) throws Exception {
        return RunningInstance.startWithDemo(data, "--clock-offset", "PT6M");
    }

    private static void press(RunningInstance instance) throws Exception {
        var learner = PlainBrowser.at(instance.particulars().httpPort());
        learner.submit("/sign-in", "/sign-in", Map.of("email", learner(instance), "password", "matricula-demo"));
        var token = learner.get(HELP)
                .page()
                .selectFirst("form[method=post][action=" + HELP + "] input[name=_csrf]")
                .attr("value");
        var pressed = learner.post(HELP, Map.of("_csrf", token));
        assertThat(pressed.location()).as(pressed.text()).endsWith("/help");
    }

    private static String learner(RunningInstance instance) throws Exception {
        try (var connection = instance.connect();
                var row = connection.createStatement().executeQuery("""
                        select address from email_address
                          join setting on name = 'demo-learner' and account_id = value::uuid
                         where is_primary""")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(RunningInstance instance, String statement) throws Exception {
        try (var connection = instance.connect()) {
            connection.createStatement().execute(statement);
        }
    }

    private static long count(RunningInstance instance, String query) throws Exception {
        try (var connection = instance.connect();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
