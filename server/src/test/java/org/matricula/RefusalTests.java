package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot start says so in one line on standard error, with exit status 1. */
class RefusalTests {

    @TempDir
    Path folder;

    @Test
    void folderThatCannotBeMade() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        var ended = RunningInstance.end(
                List.of(), "run", "--data", file.resolve("data").toString());

        assertRefused(ended, "Cannot write to the data folder");
    }

    @Test
    void readOnlyDisk() throws Exception {
        assertRefused(RunningInstance.end(onDisk("ro"), "run", "--data", folder.toString()), "Read-only file system");
    }

    @Test
    void fullDisk() throws Exception {
        assertRefused(RunningInstance.end(onDisk("size=20m"), "run", "--data", folder.toString()), "is full");
    }

    @Test
    void dataOfAnotherMajorVersion() throws Exception {
        Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "16\n");
        var ended = RunningInstance.end(List.of(), "run", "--port", "0", "--data", folder.toString());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("was made by PostgreSQL 16").doesNotContain("\tat ");
    }

    @Test
    void databaseThatIsTooOld() throws Exception {
        try (var old = new PretendedPostgres("14.9")) {
            var ended = RunningInstance.end(
                    List.of(), "run", "--port", "0", "--data", folder.toString(), "--database-url", old.url());
            assertRefused(ended, "is PostgreSQL 14.9; Matricula needs 15 or later");
        }
    }

    @Test
    void databaseThatDoesNotAnswer() throws Exception {
        var url = "postgres://someone:secret@127.0.0.1:1/nowhere";
        var ended = RunningInstance.end(
                List.of(), "run", "--port", "0", "--data", folder.toString(), "--database-url", url);

        assertRefused(ended, "Cannot use the database at 127.0.0.1:1/nowhere");
        assertThat(ended.err()).doesNotContain("secret");
    }

    /** A mount of its own, which needs root or user namespaces. */
    private List<String> onDisk(String options) throws Exception {
        var possible =
                new ProcessBuilder("unshare", "-Urm", "mount", "-t", "tmpfs", "tmpfs", folder.toString()).start();
        assumeTrue(possible.waitFor() == 0, "mounting is forbidden here");
        var mounted = "mount -t tmpfs -o \"$0\" tmpfs \"$1\" && shift && exec \"$@\"";
        return List.of("unshare", "-Urm", "sh", "-c", mounted, options, folder.toString());
    }

    private static void assertRefused(RunningInstance.Ended ended, String line) {
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("matricula: ")
                .contains(line);
    }
}
