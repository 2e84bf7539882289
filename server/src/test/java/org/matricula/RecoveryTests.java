package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTests {

    @TempDir
    Path folder;

    @Test
    void committedDataOutlivesKillsAndACleanStopLeavesNothingRunning() throws Exception {
        var data = folder.resolve("data");

        try (var first = RunningInstance.start(data)) {
            execute(first, "create table kept (survived text)", "insert into kept values ('Matricula killed')");
            var orphan = first.postmaster();
            first.kill();
            assertThat(orphan.isAlive()).isTrue();
        }
        try (var second = RunningInstance.start(data)) {
            execute(second, "insert into kept values ('everything killed')");
            second.postmaster().destroyForcibly();
            second.kill();
        }
        try (var third = RunningInstance.start(data)) {
            assertThat(kept(third)).isEqualTo("Matricula killed, everything killed");
            var postmaster = third.postmaster();
            assertThat(third.terminate()).isEqualTo(143);
            // The server removes its pid file just before it ends.
            postmaster.onExit().join();
            assertThat(third.databaseIsStopped()).isTrue();
            assertThat(data.resolve(Instance.FILE)).doesNotExist();
        }
    }

    private static void execute(RunningInstance instance, String... statements) throws Exception {
        try (var connection = instance.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    private static String kept(RunningInstance instance) throws Exception {
        try (var connection = instance.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select string_agg(survived, ', ' order by survived) from kept")) {
            row.next();
            return row.getString(1);
        }
    }
}
