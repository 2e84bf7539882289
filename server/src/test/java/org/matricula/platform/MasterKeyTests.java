package org.matricula.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTests {

    @TempDir
    Path data;

    @Test
    void theKeyFileIsReadableByItsOwnerOnlyAndNeverReplaced() throws IOException {
        var sealed = keyIn(data).seal(new byte[] {1, 2, 3});

        assertThat(keyIn(data).open(sealed)).containsExactly(1, 2, 3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    private static MasterKey keyIn(Path data) {
        return new MasterKey(new MatriculaProperties(data, null, false, Duration.ZERO, null, null, null, null, null));
    }
}
