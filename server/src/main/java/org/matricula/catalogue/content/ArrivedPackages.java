package org.matricula.catalogue.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Component;

/** Packages that were uploaded and looked at, until somebody says that they are to be taken. */
@Component
class ArrivedPackages {

    private final Path folder;

    ArrivedPackages(MatriculaProperties properties) {
        this.folder = properties.data().resolve("import").resolve("content");
    }

    /** @return by what it is found again */
    UUID put(UUID runId, InputStream bytes) {
        var key = Ids.next();
        try {
            Files.createDirectories(folder);
            Files.copy(bytes, folder.resolve(name(runId, key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key;
    }

    /** @throws NotFound if it isn't there any more, or is another run's */
    Path get(UUID runId, UUID key) {
        var file = folder.resolve(name(runId, key));
        if (!Files.isRegularFile(file)) throw new NotFound();
        return file;
    }

    void remove(UUID runId, UUID key) {
        try {
            Files.deleteIfExists(folder.resolve(name(runId, key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tidy(Instant before) {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.list(folder)) {
            for (var file : files.toList())
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(UUID runId, UUID key) {
        return runId + "-" + key + ".zip";
    }
}
