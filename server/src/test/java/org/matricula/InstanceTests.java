package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTests {

    @TempDir
    static Path folder;

    static RunningInstance running;

    @BeforeAll
    static void start() throws Exception {
        running = RunningInstance.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    @Test
    void printsTheAddressItServes() {
        assertThat(running.firstLine())
                .isEqualTo("Matricula is at http://localhost:"
                        + running.particulars().httpPort());
    }

    @Test
    void keepsASecondInstanceOffItsFolder() throws Exception {
        var second =
                RunningInstance.end(List.of(), "run", "--data", running.data().toString(), "--port", "0");

        assertThat(second.status()).isEqualTo(1);
        assertThat(second.out()).isEmpty();
        assertThat(second.err().lines())
                .singleElement()
                .asString()
                .contains("is in use by process " + running.process().pid());
    }

    @Test
    void portInUseIsOneLine() throws Exception {
        var port = Integer.toString(running.particulars().httpPort());
        var second = RunningInstance.end(
                List.of(), "run", "--data", folder.resolve("other").toString(), "--port", port);

        assertThat(second.status()).isEqualTo(1);
        assertThat(second.err().lines()).singleElement().asString().contains("Port " + port + " is in use");
    }

    @Test
    void importRunsBesideIt() throws Exception {
        var imported = RunningInstance.end(
                List.of(),
                "import",
                "nothing-known",
                folder.toString(),
                "--data",
                running.data().toString());

        assertThat(imported.status()).isEqualTo(1);
        assertThat(imported.err()).contains("There is nothing that imports \"nothing-known\"");
        assertThat(running.postmaster().isAlive()).isTrue();
        assertThat(running.particulars().pid()).isEqualTo(running.process().pid());
    }

    @Test
    void matriculasRoleIsNoSuperuserAndTheDataIsDurable() throws Exception {
        try (var connection = running.connect();
                var row = connection.createStatement().executeQuery("""
                        select rolsuper, current_setting('fsync'), current_setting('listen_addresses')
                          from pg_roles where rolname = current_user""")) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getString(2)).isEqualTo("on");
            assertThat(row.getString(3)).isEqualTo("127.0.0.1");
        }
    }
}
